#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

extern const unsigned char jianbao_language_model[];
extern const unsigned char jianbao_context_network[];

/* The counts that Tools/make-language-model wrote, as they lie in the program. */
static inline const void *_Nonnull languageModelBytes(void) { return jianbao_language_model; }

/* The weights that Tools/make-context-network wrote, as they lie in the program. */
static inline const void *_Nonnull contextNetworkBytes(void) { return jianbao_context_network; }

/* The sum of the products of two rows of small numbers. In C, since the compiler makes of this loop what no loop in Swift
   becomes: sixteen products at a time. */
int32_t dotProduct(const int8_t *_Nonnull a, const int8_t *_Nonnull b, size_t count);

#endif
