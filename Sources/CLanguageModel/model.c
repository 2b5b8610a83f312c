#include "CLanguageModel.h"

#include <stdbool.h>

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

/* Where those symbols stand that have a mark; without a branch, which could not be foretold. */
static size_t offeredAmong(SymbolList symbols, const uint8_t *marks, uint32_t *places) {
    size_t count = 0;
    for (size_t n = 0; n < symbols.count; n++) {
        places[count] = (uint32_t)n;
        count += marks[symbols.entries[n] & symbolBits] != 0;
    }
    return count;
}

size_t seenOfOffered(
    SymbolList offered, SymbolList behindBoth, SymbolList before, SymbolList pairs, const uint32_t *firstTriples,
    const uint16_t *triples, uint16_t right, uint16_t *results) {
    enum { OFFERED = 1, FOUND = 2 };
    uint8_t marks[symbolBits + 1] = {0};
    for (size_t n = 0; n < offered.count; n++) marks[offered.entries[n] & symbolBits] = OFFERED;
    /* Of the two neighbours one has often been seen beside few symbols and the other beside thousands: the few are gone
       through, and those that are offered are looked up among the thousands. */
    bool isLeftRarer = pairs.count <= before.count;
    SymbolList rarer = isLeftRarer ? pairs : before, other = isLeftRarer ? before : pairs;
    uint32_t places[rarer.count + 1];
    size_t placeCount = offeredAmong(rarer, marks, places);
    for (size_t n = 0; n < placeCount; n++) {
        uint16_t symbol = rarer.entries[places[n]] & symbolBits;
        size_t place = placeOfSymbol(other.entries, other.count, symbol);
        if (place == other.count) continue;
        size_t pair = isLeftRarer ? places[n] : place;
        uint32_t start = firstTriples[pair], end = firstTriples[pair + 1];
        if (placeOfSymbol(triples + start, end - start, right) < end - start) marks[symbol] |= FOUND;
    }
    for (size_t n = 0; n < behindBoth.count; n++) {
        uint8_t *mark = &marks[behindBoth.entries[n] & symbolBits];
        *mark |= *mark ? FOUND : 0;
    }
    size_t count = 0;
    for (size_t n = 0; n < offered.count; n++)
        if (marks[offered.entries[n] & symbolBits] & FOUND) results[count++] = offered.entries[n];
    return count;
}

size_t seenBetween(
    SymbolList pairs, SymbolList before, const uint32_t *firstTriples, const uint16_t *triples, uint16_t right,
    uint16_t least, uint16_t *results) {
    size_t count = 0;
    bool isLeftRarer = pairs.count <= before.count;
    SymbolList rarer = isLeftRarer ? pairs : before, other = isLeftRarer ? before : pairs;
    for (size_t n = 0; n < rarer.count; n++) {
        if (isLeftRarer && pairs.entries[n] >> 12 < least) continue;
        uint16_t symbol = rarer.entries[n] & symbolBits;
        size_t place = placeOfSymbol(other.entries, other.count, symbol);
        if (place == other.count) continue;
        size_t pair = isLeftRarer ? n : place;
        if (pairs.entries[pair] >> 12 < least) continue;
        uint32_t start = firstTriples[pair], end = firstTriples[pair + 1];
        if (placeOfSymbol(triples + start, end - start, right) < end - start) results[count++] = symbol;
    }
    return count;
}
