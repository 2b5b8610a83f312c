#include "shim.h"

#include <wchar.h>

static jianbao_columns columnsOf;
static bool ambiguousIsWide;

void jianbao_set_columns(jianbao_columns columns) { columnsOf = columns; }

void jianbao_set_ambiguous_wide(bool isWide) { ambiguousIsWide = isWide; }

int wcwidth(wchar_t character) {
    uint32_t scalar = (uint32_t)character;
    if (scalar == 0) return 0;
    if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar > 0x10FFFF) return -1;
    return columnsOf ? columnsOf(scalar, ambiguousIsWide) : 1;
}

int wcswidth(const wchar_t *text, size_t limit) {
    int sum = 0;
    for (size_t index = 0; index < limit && text[index] != 0; index++) {
        int columns = wcwidth(text[index]);
        if (columns < 0) return -1;
        sum += columns;
    }
    return sum;
}
