/* The least that an editor of this kind can do: ncurses, a text broken into lines of 56 columns, a cursor, and a last
   row that counts the characters.

   What it takes for a key is the floor that jianbao's figures are divided by. It breaks lines anywhere, knows no undo,
   no saving and no rules, and lays out only what it shows.

   floor FILE: arrows, Home, End, Page Down move; text is inserted; ^Q quits. */
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { pageLeft = 24, pageWidth = 56 };

static wchar_t *text;
static size_t count, capacity, caret, top;
/* Where the lines on the screen begin; one more than there are rows. */
static size_t *starts;
static int lines;

/* Where the line that begins at `start` ends, its line end included. */
static size_t lineEnd(size_t start) {
    int column = 0;
    size_t at = start;
    while (at < count && text[at] != L'\n') {
        int width = text[at] < 0x80 ? 1 : 2;
        if (column + width > pageWidth) return at;
        column += width;
        at++;
    }
    return at < count ? at + 1 : at;
}

static void layOut(void) {
    size_t at = top;
    for (lines = 0; lines < LINES - 1 && at < count; lines++) {
        starts[lines] = at;
        at = lineEnd(at);
    }
    starts[lines] = at;
}

/* The line of the caret; it belongs to the later of two lines. */
static int caretLine(void) {
    int line = 0;
    while (line + 1 < lines && starts[line + 1] <= caret) line++;
    return line;
}

static void draw(void) {
    layOut();
    for (int line = 0; line < LINES - 1; line++) {
        move(line, pageLeft);
        clrtoeol();
        if (line >= lines) continue;
        size_t end = starts[line + 1];
        if (end > starts[line] && text[end - 1] == L'\n') end--;
        addnwstr(text + starts[line], (int)(end - starts[line]));
    }
    mvprintw(LINES - 1, 0, "%zu", count);
    int line = caretLine();
    int column = 0;
    for (size_t at = starts[line]; at < caret; at++) column += text[at] < 0x80 ? 1 : 2;
    move(line, pageLeft + (column < pageWidth ? column : pageWidth - 1));
    refresh();
}

static void insert(wchar_t character) {
    if (count == capacity) {
        capacity *= 2;
        text = realloc(text, capacity * sizeof *text);
        if (!text) exit(1);
    }
    memmove(text + caret + 1, text + caret, (count - caret) * sizeof *text);
    text[caret++] = character;
    count++;
}

static void scrollToCaret(void) {
    for (layOut(); lines == LINES - 1 && caret >= starts[lines] && caret < count; layOut()) top = starts[1];
}

static void press(wint_t key) {
    int line = caretLine();
    size_t offset = caret - starts[line];
    switch (key) {
    case KEY_LEFT: if (caret > top) caret--; break;
    case KEY_RIGHT: if (caret < count) caret++; break;
    case KEY_UP:
        if (line > 0) caret = starts[line - 1] + offset < starts[line] ? starts[line - 1] + offset : starts[line] - 1;
        break;
    case KEY_DOWN:
        if (line + 1 < lines)
            caret = starts[line + 1] + offset < starts[line + 2] ? starts[line + 1] + offset : starts[line + 2] - 1;
        break;
    case KEY_HOME: caret = starts[line]; break;
    case KEY_END: caret = starts[line + 1] - (starts[line + 1] > starts[line] && text[starts[line + 1] - 1] == L'\n'); break;
    case KEY_NPAGE: if (lines > 1) top = caret = starts[lines - 1]; break;
    default: break;
    }
}

int main(int argumentCount, char **arguments) {
    setlocale(LC_ALL, "");
    FILE *file = argumentCount > 1 ? fopen(arguments[1], "r") : NULL;
    if (!file) return 64;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    capacity = size + 4096;
    text = malloc(capacity * sizeof *text);
    if (!bytes || !text || fread(bytes, 1, size, file) != size) return 1;
    fclose(file);
    bytes[size] = 0;
    count = mbstowcs(text, bytes, capacity);
    free(bytes);
    if (count == (size_t)-1) return 1;

    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    starts = malloc((size_t)(LINES + 2) * sizeof *starts);
    if (!starts) return 1;
    draw();
    for (;;) {
        wint_t key;
        int kind = get_wch(&key);
        /* Take all that is there, then draw once. */
        do {
            if (kind == OK && key == ('q' & 0x1F)) {
                endwin();
                return 0;
            }
            /* Half of a character, which nodelay lost. */
            if (kind == ERR) break;
            if (kind == KEY_CODE_YES) press(key);
            else if (key == L'\r') insert(L'\n');
            else if (key >= 0x20) insert((wchar_t)key);
            nodelay(stdscr, TRUE);
            kind = get_wch(&key);
            nodelay(stdscr, FALSE);
        } while (kind != ERR);
        scrollToCaret();
        draw();
    }
}
