#include "drawing.h"

#include <sys/ioctl.h>

struct place drawn_cursor(struct line_editor *editor, int columns) {
    const LineInfoW *line = el_wline(editor->edit);
    struct place place = {0, 0};
    if (editor->prompt != NULL) {
        place_advance(&place, editor->prompt, wcslen(editor->prompt), columns);
    }
    place_advance(&place, line->buffer, (size_t)(line->cursor - line->buffer), columns);
    return place;
}

/* Terminals rewrap what they show when their width changes, so rows count by the width now. */
void clear_drawn(struct line_editor *editor) {
    struct winsize size;
    if (ioctl(editor->keyboard.input, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        int rows = drawn_cursor(editor, size.ws_col).row;
        if (rows > 0) {
            fprintf(editor->streams[1], "\033[%dA", rows);
        }
    }
    line_editor_say(editor, "\r\033[J");
}

void draw_resized(struct line_editor *editor, int least_columns, int least_rows) {
    struct winsize size;
    bool is_known = ioctl(editor->keyboard.input, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    clear_drawn(editor);
    /* libedit does not survive a window that was dragged down to next to nothing. */
    if (!is_known || (size.ws_col >= least_columns && size.ws_row >= least_rows)) {
        el_resize(editor->edit);
    }
    el_wset(editor->edit, EL_REFRESH);
}
