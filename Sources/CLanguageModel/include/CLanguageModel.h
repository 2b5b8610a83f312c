#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

extern const unsigned char jianbao_language_model[];

/* The counts that Tools/make-language-model wrote, as they lie in the program. */
static inline const void *_Nonnull languageModelBytes(void) { return jianbao_language_model; }

#endif
