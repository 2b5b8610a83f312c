#include "CLanguageModel.h"

#include <stdbool.h>
#include <string.h>

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

/* Made by Tools/make-language-tables; each ends in a line feed. */
static const unsigned char pinyin[] = {
#embed "pinyin.txt"
};
static const unsigned char words[] = {
#embed "words.txt"
};
static const unsigned char phrases[] = {
#embed "phrases.txt"
};

/* Made by Tools/make-official-phrases. */
static const unsigned char official[] = {
#embed "official.txt"
};

/* A line of them, without the line feed. */
static EmbeddedText lineOf(EmbeddedText text, size_t number) {
    const unsigned char *start = text.start, *end;
    while (end = memchr(start, '\n', text.count - (size_t)(start - text.start)), number-- > 0) start = end + 1;
    return (EmbeddedText){start, (size_t)(end - start)};
}

EmbeddedText pinyinText(void) { return (EmbeddedText){pinyin, sizeof pinyin}; }
EmbeddedText wordsOf(size_t length) { return lineOf((EmbeddedText){words, sizeof words}, length - 1); }
EmbeddedText phrasesIn(size_t line) { return lineOf((EmbeddedText){phrases, sizeof phrases}, line); }
EmbeddedText officialIn(size_t line) { return lineOf((EmbeddedText){official, sizeof official}, line); }

/* Twice as fast where the processor has wider registers; the sums are the same. */
#if defined(__x86_64__) && defined(__linux__)
#define FOR_THIS_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_THIS_PROCESSOR
#endif

FOR_THIS_PROCESSOR
void dotProducts(const int8_t *a, const int8_t *rows, size_t length, int32_t *sums, size_t count) {
    for (size_t row = 0; row < count; row++) {
        const int8_t *b = rows + row * length;
        int32_t sum = 0;
#pragma clang loop vectorize_width(16)
        for (size_t index = 0; index < length; index++) sum += (int16_t)a[index] * (int16_t)b[index];
        sums[row] = sum;
    }
}

int32_t dotProduct(const int8_t *a, const int8_t *b, size_t count) {
    int32_t sum;
    dotProducts(a, b, count, &sum, 1);
    return sum;
}

/* A set of symbols, one bit each. */
typedef struct {
    uint64_t words[(symbolBits + 1) / 64];
} SymbolSet;

static inline uint64_t hasSymbol(const SymbolSet *set, uint16_t entry) {
    return set->words[(entry & symbolBits) >> 6] >> (entry & 63) & 1;
}

static inline void addSymbol(SymbolSet *set, uint16_t entry, uint64_t isThere) {
    set->words[(entry & symbolBits) >> 6] |= isThere << (entry & 63);
}

/* Where those symbols stand that are in a set; without a branch, which could not be foretold. */
static size_t placesOfMembers(SymbolList symbols, const SymbolSet *set, uint32_t *places) {
    size_t count = 0;
    for (size_t n = 0; n < symbols.count; n++) {
        places[count] = (uint32_t)n;
        count += hasSymbol(set, symbols.entries[n]);
    }
    return count;
}

size_t seenOfOffered(
    SymbolList offered, SymbolList behindBoth, SymbolList before, SymbolList pairs, const uint32_t *firstTriples,
    const uint16_t *triples, uint16_t right, uint16_t *results) {
    SymbolSet open = {{0}}, found = {{0}};
    for (size_t n = 0; n < offered.count; n++) addSymbol(&open, offered.entries[n], 1);
    for (size_t n = 0; n < behindBoth.count; n++) {
        uint16_t entry = behindBoth.entries[n];
        addSymbol(&found, entry, hasSymbol(&open, entry));
    }
    for (size_t n = 0; n < sizeof open.words / sizeof *open.words; n++) open.words[n] &= ~found.words[n];
    /* Of the two neighbours one has often been seen beside few symbols and the other beside thousands: the few are gone
       through, and those that are offered are looked up among the thousands. */
    bool isLeftRarer = pairs.count <= before.count;
    SymbolList rarer = isLeftRarer ? pairs : before, other = isLeftRarer ? before : pairs;
    uint32_t places[rarer.count + 1];
    size_t placeCount = placesOfMembers(rarer, &open, places), waiting = 0;
    const uint32_t *lists[rarer.count + 1];
    uint16_t symbols[rarer.count + 1];
    /* What waits for memory, waits together. */
    for (size_t n = 0; n < placeCount; n++) {
        uint16_t symbol = rarer.entries[places[n]] & symbolBits;
        size_t pair = isLeftRarer ? places[n] : placeOfSymbol(other.entries, other.count, symbol);
        if (!isLeftRarer && pair == other.count) continue;
        lists[waiting] = firstTriples + pair;
        __builtin_prefetch(firstTriples + pair);
        symbols[waiting++] = symbol;
    }
    for (size_t n = 0; n < waiting; n++) __builtin_prefetch(triples + lists[n][0]);
    for (size_t n = 0; n < waiting; n++) {
        uint32_t start = lists[n][0], end = lists[n][1];
        if (placeOfSymbol(triples + start, end - start, right) < end - start) addSymbol(&found, symbols[n], 1);
    }
    size_t count = 0;
    for (size_t n = 0; n < offered.count; n++)
        if (hasSymbol(&found, offered.entries[n])) results[count++] = offered.entries[n];
    return count;
}

size_t seenBetween(
    SymbolList behindBoth, SymbolList before, uint16_t leastTriple, SymbolList pairs, uint16_t leastPair,
    const uint32_t *firstTriples, const uint16_t *triples, uint16_t right, uint16_t *results) {
    size_t count = 0, at = 0;
    bool isBehindRarer = behindBoth.count <= before.count;
    SymbolList rarer = isBehindRarer ? behindBoth : before;
    for (size_t n = 0; n < rarer.count; n++) {
        uint16_t symbol = rarer.entries[n] & symbolBits;
        size_t behind = isBehindRarer ? n : placeOfSymbol(behindBoth.entries, behindBoth.count, symbol);
        if (behind == behindBoth.count || behindBoth.entries[behind] >> 12 < leastTriple) continue;
        /* All lists are sorted. */
        size_t place = at + placeOfSymbol(pairs.entries + at, pairs.count - at, symbol);
        if (place == pairs.count) continue;
        at = place;
        if (pairs.entries[place] >> 12 < leastPair) continue;
        uint32_t start = firstTriples[place], length = firstTriples[place + 1] - start;
        size_t triple = placeOfSymbol(triples + start, length, right);
        if (triple < length && triples[start + triple] >> 12 >= leastTriple) results[count++] = symbol;
    }
    return count;
}

void placesInLists(
    const uint16_t *entries, const uint32_t *firsts, const intptr_t *owners, const intptr_t *symbols, size_t count,
    intptr_t *places) {
    enum { SOON = 6, LATER = 12 };
    for (size_t n = 0; n < count; n++) {
        if (n + LATER < count && owners[n + LATER] >= 0) __builtin_prefetch(firsts + owners[n + LATER]);
        if (n + SOON < count && owners[n + SOON] >= 0) {
            const uint32_t *next = firsts + owners[n + SOON];
            const uint16_t *list = entries + next[0];
            uint32_t quarter = (next[1] - next[0]) / 4;
            for (uint32_t probe = 1; probe < 4; probe++) __builtin_prefetch(list + probe * quarter);
        }
        places[n] = -1;
        if (owners[n] < 0) continue;
        uint32_t start = firsts[owners[n]], length = firsts[owners[n] + 1] - start;
        size_t place = placeOfSymbol(entries + start, length, (uint16_t)symbols[n]);
        if (place < length) places[n] = (intptr_t)(start + place);
    }
}
