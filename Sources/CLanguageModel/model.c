#include "CLanguageModel.h"

/* Every compiler of a Swift that builds this has #embed, with or without C23. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* Made by Tools/make-language-model, which says what is in it and where it comes from. */
_Alignas(64) const unsigned char jianbao_language_model[] = {
#embed "model.bin"
};

/* Made by Tools/make-context-network. */
_Alignas(64) const unsigned char jianbao_context_network[] = {
#embed "network.bin"
};

int32_t dotProduct(const int8_t *a, const int8_t *b, size_t count) {
    int32_t sum = 0;
    for (size_t index = 0; index < count; index++) sum += (int16_t)a[index] * (int16_t)b[index];
    return sum;
}
