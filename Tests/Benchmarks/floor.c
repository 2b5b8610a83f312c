/* The least that an editor of this kind can do: ncurses, paragraphs broken into lines of 56 columns, a cursor, and a last
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

typedef struct {
    wchar_t *text;
    int count, capacity;
} Paragraph;

typedef struct {
    int paragraph, offset;
} Place;

/* A line on the screen: from `start` up to `end` in its paragraph. */
typedef struct {
    int paragraph, start, end;
} Line;

static Paragraph *paragraphs;
static int paragraphCount, paragraphCapacity;
static size_t characterCount;
static Place caret, top;
static Line *lines;
static int lineCount;

static void *grown(void *memory, size_t size) {
    void *bigger = realloc(memory, size);
    if (!bigger) exit(1);
    return bigger;
}

static void addParagraph(int index, const wchar_t *text, int count) {
    if (paragraphCount == paragraphCapacity) {
        paragraphCapacity = paragraphCapacity * 2 + 64;
        paragraphs = grown(paragraphs, (size_t)paragraphCapacity * sizeof *paragraphs);
    }
    memmove(paragraphs + index + 1, paragraphs + index, (size_t)(paragraphCount - index) * sizeof *paragraphs);
    paragraphCount++;
    Paragraph *paragraph = paragraphs + index;
    paragraph->count = count;
    paragraph->capacity = count + 16;
    paragraph->text = grown(NULL, (size_t)paragraph->capacity * sizeof(wchar_t));
    wmemcpy(paragraph->text, text, (size_t)count);
}

static int rows(void) { return LINES - 1; }

static int columns(const wchar_t *text, int from, int to) {
    int sum = 0;
    for (int at = from; at < to; at++) sum += text[at] < 0x80 ? 1 : 2;
    return sum;
}

static void layOut(void) {
    lineCount = 0;
    Place at = top;
    while (lineCount < rows() && at.paragraph < paragraphCount) {
        const Paragraph *paragraph = paragraphs + at.paragraph;
        int end = at.offset, used = 0;
        while (end < paragraph->count) {
            int width = paragraph->text[end] < 0x80 ? 1 : 2;
            if (used + width > pageWidth) break;
            used += width;
            end++;
        }
        lines[lineCount++] = (Line){at.paragraph, at.offset, end};
        at = end < paragraph->count ? (Place){at.paragraph, end} : (Place){at.paragraph + 1, 0};
    }
}

/* The line of the caret, the later of two; -1 where it is not on the screen. */
static int caretLine(void) {
    for (int line = lineCount - 1; line >= 0; line--)
        if (lines[line].paragraph == caret.paragraph && lines[line].start <= caret.offset &&
            caret.offset <= lines[line].end)
            return line;
    return -1;
}

static void draw(void) {
    layOut();
    while (caretLine() < 0 && lineCount > 1) {
        top = (Place){lines[1].paragraph, lines[1].start};
        layOut();
    }
    for (int row = 0; row < rows(); row++) {
        move(row, pageLeft);
        clrtoeol();
        if (row < lineCount) {
            const Line *line = lines + row;
            addnwstr(paragraphs[line->paragraph].text + line->start, line->end - line->start);
        }
    }
    mvprintw(rows(), 0, "%zu", characterCount);
    int row = caretLine() < 0 ? 0 : caretLine();
    int column = columns(paragraphs[caret.paragraph].text, lines[row].start, caret.offset);
    move(row, pageLeft + (column < pageWidth ? column : pageWidth - 1));
    refresh();
}

static void insert(wchar_t character) {
    Paragraph *paragraph = paragraphs + caret.paragraph;
    characterCount++;
    if (character == L'\r') {
        addParagraph(caret.paragraph + 1, paragraph->text + caret.offset, paragraph->count - caret.offset);
        paragraphs[caret.paragraph].count = caret.offset;
        caret = (Place){caret.paragraph + 1, 0};
        return;
    }
    if (paragraph->count == paragraph->capacity) {
        paragraph->capacity *= 2;
        paragraph->text = grown(paragraph->text, (size_t)paragraph->capacity * sizeof(wchar_t));
    }
    wchar_t *place = paragraph->text + caret.offset;
    wmemmove(place + 1, place, (size_t)(paragraph->count - caret.offset));
    *place = character;
    paragraph->count++;
    caret.offset++;
}

static void deleteBackward(void) {
    if (caret.offset == 0) return;
    Paragraph *paragraph = paragraphs + caret.paragraph;
    wchar_t *place = paragraph->text + caret.offset;
    wmemmove(place - 1, place, (size_t)(paragraph->count - caret.offset));
    paragraph->count--;
    caret.offset--;
    characterCount--;
}

static void goTo(const Line *line, int offset) {
    int length = line->end - line->start;
    caret = (Place){line->paragraph, line->start + (offset < length ? offset : length)};
}

static void press(wint_t key) {
    int line = caretLine();
    if (line < 0) return;
    int offset = caret.offset - lines[line].start;
    switch (key) {
    case KEY_LEFT: if (caret.offset > 0) caret.offset--; break;
    case KEY_RIGHT: if (caret.offset < paragraphs[caret.paragraph].count) caret.offset++; break;
    case KEY_UP: if (line > 0) goTo(lines + line - 1, offset); break;
    case KEY_DOWN: if (line + 1 < lineCount) goTo(lines + line + 1, offset); break;
    case KEY_HOME: goTo(lines + line, 0); break;
    case KEY_END: goTo(lines + line, lines[line].end - lines[line].start); break;
    case KEY_NPAGE:
        goTo(lines + lineCount - 1, 0);
        top = caret;
        break;
    case KEY_BACKSPACE: deleteBackward(); break;
    default: break;
    }
}

static void readFile(FILE *file) {
    char *bytes = NULL;
    size_t size = 0;
    ssize_t length;
    while ((length = getline(&bytes, &size, file)) >= 0) {
        if (length > 0 && bytes[length - 1] == '\n') bytes[length - 1] = 0;
        wchar_t *text = grown(NULL, ((size_t)length + 1) * sizeof *text);
        size_t count = mbstowcs(text, bytes, (size_t)length + 1);
        if (count == (size_t)-1) exit(1);
        addParagraph(paragraphCount, text, (int)count);
        characterCount += count;
        free(text);
    }
    free(bytes);
    if (paragraphCount == 0) addParagraph(0, L"", 0);
}

int main(int argumentCount, char **arguments) {
    setlocale(LC_ALL, "");
    FILE *file = argumentCount > 1 ? fopen(arguments[1], "r") : NULL;
    if (!file) return 64;
    readFile(file);
    fclose(file);

    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    lines = grown(NULL, (size_t)LINES * sizeof *lines);
    for (;;) {
        draw();
        wint_t key;
        int kind = get_wch(&key);
        /* Take all that is there, then draw once. ERR is half of a character, which nodelay lost. */
        for (; kind != ERR; kind = get_wch(&key)) {
            nodelay(stdscr, TRUE);
            if (kind == OK && key == ('q' & 0x1F)) {
                endwin();
                return 0;
            }
            if (kind == KEY_CODE_YES) {
                layOut();
                press(key);
            } else if (key == 0x7F || key == 8) {
                deleteBackward();
            } else if (key == L'\r' || key >= 0x20) {
                insert((wchar_t)key);
            }
        }
        nodelay(stdscr, FALSE);
    }
}
