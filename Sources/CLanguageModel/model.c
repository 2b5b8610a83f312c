#include "CLanguageModel.h"

/* Every compiler of a Swift that builds this has #embed, with or without C23. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* Made by Tools/make-language-model, which says what is in it and where it comes from. */
_Alignas(64) const unsigned char jianbao_language_model[] = {
#embed "model.bin"
};
