#include "drawing.h"

#include "cluster.h"
#include "wide_text.h"

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

/* What is drawn: the prompt and then the line. */
struct drawing {
    struct line_editor *editor;
    const wchar_t *line;
    size_t before; /* how many characters stand before the cursor */
    size_t count;
    int columns;
    int rows;
    struct place cursor;
    struct place end;
};

static struct drawing drawing_of(struct line_editor *editor) {
    const LineInfoW *line = el_wline(editor->edit);
    struct winsize size = {.ws_col = 80, .ws_row = 24};
    struct winsize known;
    if (ioctl(editor->keyboard.input, TIOCGWINSZ, &known) == 0 && known.ws_col > 0 &&
        known.ws_row > 0) {
        size = known;
    }
    struct drawing drawing = {
        .editor = editor,
        .line = line->buffer,
        .before = (size_t)(line->cursor - line->buffer),
        .count = (size_t)(line->lastchar - line->buffer),
        .columns = size.ws_col,
        .rows = size.ws_row,
        .cursor = drawn_cursor(editor, size.ws_col),
    };
    drawing.end = drawing.cursor;
    place_advance(&drawing.end, line->cursor, drawing.count - drawing.before, size.ws_col);
    return drawing;
}

static void put(struct drawing *drawing, wchar_t character) {
    char bytes[8];
    utf8_from_wide(&character, 1, bytes);
    fputs(character == L'\n' ? "\r\n" : bytes, drawing->editor->streams[1]);
}

/* Draws characters of which the first stands at a place, as far as they are in rows of a range. */
static void put_rows(struct drawing *drawing, struct place *place, const wchar_t *characters,
                     size_t count, int first, int last) {
    for (size_t index = 0; index < count; index++) {
        wchar_t character = characters[index];
        struct place next = *place;
        place_advance(&next, &character, 1, drawing->columns);
        /* A wide character that does not fit goes to the next row whole. */
        int row = next.column > 0 ? next.row : place->row;
        if (row > first && row <= last && row > place->row && character != L'\n') {
            fputs("\r\n", drawing->editor->streams[1]);
        }
        if (character == L'\n') {
            if (place->row >= first && next.row <= last) {
                put(drawing, character);
            }
        } else if (row >= first && row <= last) {
            put(drawing, character);
            if (next.row > row && next.row <= last) {
                fputs("\r\n", drawing->editor->streams[1]);
            }
        }
        *place = next;
    }
}

/* Draws the rows of a range, up to the cursor or to the end. */
static void put_all(struct drawing *drawing, size_t count, int first, int last) {
    struct place place = {0, 0};
    const wchar_t *prompt = drawing->editor->prompt;
    if (prompt != NULL) {
        put_rows(drawing, &place, prompt, wcslen(prompt), first, last);
    }
    put_rows(drawing, &place, drawing->line, count, first, last);
}

/* Draws as many rows as there are, such that the cursor is among them. */
static void draw_window(struct drawing *drawing) {
    struct line_editor *editor = drawing->editor;
    int top = editor->top_row;
    if (drawing->cursor.row < top) {
        top = drawing->cursor.row;
    }
    if (drawing->cursor.row >= top + drawing->rows) {
        top = drawing->cursor.row - drawing->rows + 1;
    }
    if (top > drawing->end.row - drawing->rows + 1) {
        top = drawing->end.row - drawing->rows + 1;
    }
    editor->top_row = top;
    fputs("\033[H\033[J", editor->streams[1]);
    put_all(drawing, drawing->count, top, top + drawing->rows - 1);
    fprintf(editor->streams[1], "\033[%d;1H", drawing->cursor.row - top + 1);
    put_all(drawing, drawing->before, drawing->cursor.row, drawing->cursor.row);
    fflush(editor->streams[1]);
}

/* Draws all of it where it stands; the terminal itself knows how wide its characters are. */
static void draw_in_place(struct drawing *drawing) {
    struct line_editor *editor = drawing->editor;
    clear_drawn(editor);
    put_all(drawing, drawing->count, 0, drawing->end.row);
    if (drawing->before < drawing->count) {
        if (drawing->end.row > 0) {
            fprintf(editor->streams[1], "\033[%dA", drawing->end.row);
        }
        fputs("\r", editor->streams[1]);
        put_all(drawing, drawing->before, 0, drawing->end.row);
    }
    fflush(editor->streams[1]);
}

void draw_over(struct line_editor *editor) {
    if (keyboard_has_more(&editor->keyboard)) {
        return;
    }
    struct drawing drawing = drawing_of(editor);
    bool is_tall = drawing.end.row >= drawing.rows;
    if (editor->is_drawn_over && editor->is_tall && !is_tall) {
        draw_as_libedit(editor);
    }
    editor->is_tall = is_tall;
    if (is_tall) {
        draw_window(&drawing);
    } else if (has_clusters(drawing.line, drawing.count)) {
        draw_in_place(&drawing);
    } else if (editor->is_drawn_over) {
        draw_as_libedit(editor);
        return;
    } else {
        return;
    }
    editor->is_drawn_over = true;
}

void draw_as_libedit(struct line_editor *editor) {
    if (!editor->is_drawn_over) {
        return;
    }
    editor->is_drawn_over = false;
    if (editor->is_tall) {
        line_editor_say(editor, "\033[H\033[J");
    } else {
        clear_drawn(editor);
    }
    editor->is_tall = false;
    editor->top_row = 0;
    el_wset(editor->edit, EL_REFRESH);
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
