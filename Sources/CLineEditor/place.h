/* Where text comes to stand on a screen that wraps. */
#ifndef PLACE_H
#define PLACE_H

#include <stddef.h>
#include <wchar.h>

/* A place on the screen, counted from where a text starts. */
struct place {
    int row;
    int column;
};

/* How many columns a character takes as libedit draws it. */
int place_width(wchar_t character, int column);

/* Moves on by the characters, on a screen of so many columns. */
void place_advance(struct place *place, const wchar_t *characters, size_t count, int columns);

#endif
