#define _GNU_SOURCE /* for wcwidth */
#include "place.h"

int place_width(wchar_t character, int column) {
    if (character == L'\t') {
        return 8 - column % 8;
    }
    int width = wcwidth(character);
    return width < 0 ? 2 : width;
}

void place_advance(struct place *place, const wchar_t *characters, size_t count, int columns) {
    for (size_t index = 0; index < count; index++) {
        if (characters[index] == L'\n') {
            place->row += 1;
            place->column = 0;
            continue;
        }
        int width = place_width(characters[index], place->column);
        place->column += width;
        if (place->column >= columns) {
            place->row += 1;
            place->column = place->column > columns ? width : 0;
        }
    }
}
