/* Where what libedit drew stands on the screen, and clearing it. */
#ifndef DRAWING_H
#define DRAWING_H

#include "line_editor.h"
#include "place.h"

/* Where the cursor stands on a screen of so many columns, counted from the start of the prompt. */
struct place drawn_cursor(struct line_editor *editor, int columns);

/* Clears what is drawn of the prompt and the line; the cursor then stands where they start. */
void clear_drawn(struct line_editor *editor);

/* Draws over what libedit drew where that is not what people should see: it takes every part of a
 * joined emoji for a character of its own, and knows no way to scroll an entry that is taller than
 * the window. Called when it has drawn and before a key is waited for. */
void draw_over(struct line_editor *editor);

/* Lets libedit draw once more what was drawn over, so that it is right about where its cursor is. */
void draw_as_libedit(struct line_editor *editor);

/* Draws it anew in a window of another size, if that has so much room. */
void draw_resized(struct line_editor *editor, int least_columns, int least_rows);

#endif
