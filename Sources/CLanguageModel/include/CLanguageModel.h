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

/* UTF-8 as Tools/make-language-tables wrote it, where it lies in the program. */
typedef struct {
    const unsigned char *_Nonnull start;
    size_t count;
} EmbeddedText;

EmbeddedText pinyinText(void);
/* From one character to four. */
EmbeddedText wordsOf(size_t length);
/* From line 0 to line 3. */
EmbeddedText phrasesIn(size_t line);
/* The same of Tools/make-official-phrases, from line 0 to line 3. */
EmbeddedText officialIn(size_t line);

/* The sum of the products of two rows of small numbers. In C, since the compiler makes of this loop what no loop in Swift
   becomes: sixteen products at a time. */
int32_t dotProduct(const int8_t *_Nonnull a, const int8_t *_Nonnull b, size_t count);

/* The same of one row with each of many that lie one behind another. */
void dotProducts(
    const int8_t *_Nonnull a, const int8_t *_Nonnull rows, size_t length, int32_t *_Nonnull sums, size_t count);

/* Entries of the tables are twelve bits of a symbol and four of something else. */
enum { symbolBits = 0xFFF };

/* Where a symbol stands among sorted entries, or their count; without a branch, which could not be foretold. */
static inline size_t placeOfSymbol(const uint16_t *_Nonnull entries, size_t count, uint16_t symbol) {
    size_t low = 0, rest = count;
    if (count == 0) return count;
    while (rest > 1) {
        size_t half = rest / 2;
        low += (entries[low + half - 1] & symbolBits) < symbol ? half : 0;
        rest -= half;
    }
    return (entries[low] & symbolBits) == symbol ? low : count;
}

/* Symbols beside a place, as entries of the tables. */
typedef struct {
    const uint16_t *_Nonnull entries;
    size_t count;
} SymbolList;

/* Of the offered symbols those that were seen behind the two before the place, or between its neighbours; in their order.
   `before` are those seen before the right neighbour, `pairs` those behind the left one, with the triples of each.
   There is room for all that are offered in `results`. */
size_t seenOfOffered(
    SymbolList offered, SymbolList behindBoth, SymbolList before, SymbolList pairs, const uint32_t *_Nonnull firstTriples,
    const uint16_t *_Nonnull triples, uint16_t right, uint16_t *_Nonnull results);

/* The symbols that were seen between a left and a right one and behind the left one and the one before it: at the level
   `leastTriple` or more as either triple, and behind the left one at `leastPair` or more. `pairs` are those behind the
   left one, with the triples of each, `before` those before the right one. There is room for all of `behindBoth` in
   `results`. */
size_t seenBetween(
    SymbolList behindBoth, SymbolList before, uint16_t leastTriple, SymbolList pairs, uint16_t leastPair, const uint32_t *_Nonnull firstTriples,
    const uint16_t *_Nonnull triples, uint16_t right, uint16_t *_Nonnull results);

/* Where each of some symbols stands in the list of its owner, or -1; an owner of -1 has none. The list of an owner lies from
   its entry of `firsts` to the next. Memory is asked for what is looked for next: what waits, waits together. */
void placesInLists(
    const uint16_t *_Nonnull entries, const uint32_t *_Nonnull firsts, const intptr_t *_Nonnull owners,
    const intptr_t *_Nonnull symbols, size_t count, intptr_t *_Nonnull places);

#endif
