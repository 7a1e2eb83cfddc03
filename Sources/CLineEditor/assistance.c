#include "assistance.h"

#include "drawing.h"
#include "wide_text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

/* Keys of this file only, which a keyboard cannot press: the hook lets none of them through.
 *
 * What the hook gives libedit where Enter is to begin another line. */
#define NEWLINE_KEY L'\036'
/* What libedit does for Ctrl-P, Ctrl-N and Meta-P. */
#define EARLIER_KEY L"\034"
#define LATER_KEY L"\035"
#define SEARCH_KEY L"\037"

/* What such a key pressed by somebody becomes: one that does nothing. */
#define UNBOUND_KEY L'\007'

/* With less room than this a hint says nothing. */
#define LEAST_HINT_COLUMNS 6

/* The characters of the line as UTF-8, for the caller to free. */
static char *utf8_of(const wchar_t *characters, size_t count, size_t *length) {
    *length = utf8_length(characters, count);
    char *text = malloc(*length + 1);
    if (text != NULL) {
        utf8_from_wide(characters, count, text);
    }
    return text;
}

static char *entry_text(EditLine *edit, size_t *length) {
    const LineInfoW *line = el_wline(edit);
    return utf8_of(line->buffer, (size_t)(line->lastchar - line->buffer), length);
}

static struct winsize screen_size(struct line_editor *editor) {
    struct winsize size = {.ws_col = 0, .ws_row = 0};
    ioctl(editor->keyboard.input, TIOCGWINSZ, &size);
    if (size.ws_col == 0) {
        size.ws_col = 80;
    }
    if (size.ws_row == 0) {
        size.ws_row = 24;
    }
    return size;
}

static void insert(EditLine *edit, const char *text) {
    wchar_t *wide = wide_from_utf8(text, strlen(text));
    if (wide != NULL) {
        el_winsertstr(edit, wide);
        free(wide);
    }
}

void line_editor_assist(struct line_editor *editor, struct line_editor_assistant assistant) {
    editor->assistant = assistant;
}

void line_editor_prefill(struct line_editor *editor, const char *text, size_t length) {
    free(editor->prefill);
    editor->prefill = wide_from_utf8(text, length);
}

void assistance_prefill(struct line_editor *editor) {
    if (editor->prefill == NULL) {
        return;
    }
    el_winsertstr(editor->edit, editor->prefill);
    free(editor->prefill);
    editor->prefill = NULL;
    line_editor_say(editor, "\r\033[J");
    el_wset(editor->edit, EL_REFRESH);
}

/* Cuts a hint to the columns there are, with a mark where it was cut. */
static void cut(wchar_t *hint, int columns) {
    int used = 0;
    size_t fitting = 0;
    for (size_t index = 0; hint[index] != L'\0'; index++) {
        used += place_width(hint[index], used);
        if (used > columns) {
            hint[fitting] = L'…';
            hint[fitting + 1] = L'\0';
            return;
        }
        if (used < columns) {
            fitting = index + 1;
        }
    }
}

static void draw_hint(struct line_editor *editor, const char *hint, int columns) {
    wchar_t *wide = wide_from_utf8(hint, strlen(hint));
    if (wide == NULL) {
        return;
    }
    bool dims = editor->assistant.dims;
    cut(wide, dims ? columns : columns - 2);
    size_t length = 0;
    char *text = utf8_of(wide, wcslen(wide), &length);
    if (text != NULL) {
        size_t blanks = strspn(text, " ");
        fprintf(editor->streams[1], dims ? "\0337%.*s\033[2m%s\033[0m\0338" : "\0337%.*s‹%s›\0338",
                (int)blanks, text, text + blanks);
        fflush(editor->streams[1]);
        editor->shows_hint = true;
    }
    free(text);
    free(wide);
}

void assistance_show_hint(struct line_editor *editor) {
    const LineInfoW *line = el_wline(editor->edit);
    if (editor->assistant.hint == NULL || line->cursor != line->lastchar ||
        line->lastchar == line->buffer || keyboard_has_more(&editor->keyboard)) {
        return;
    }
    int columns = screen_size(editor).ws_col;
    int room = columns - drawn_cursor(editor, columns).column - 1;
    size_t length = 0;
    char *text = room < LEAST_HINT_COLUMNS ? NULL : entry_text(editor->edit, &length);
    if (text == NULL) {
        return;
    }
    const char *hint = editor->assistant.hint(editor->assistant.context, text, length);
    if (hint != NULL && *hint != '\0') {
        draw_hint(editor, hint, room);
    }
    free(text);
}

void assistance_hide_hint(struct line_editor *editor) {
    if (editor->shows_hint) {
        editor->shows_hint = false;
        line_editor_say(editor, "\033[J");
    }
}

/* Notes that the history was gone back in, by so many entries at most. */
static void go_back(struct line_editor *editor, int entries) {
    HistEventW event;
    int all = history_w(editor->history, &event, H_GETSIZE) < 0 ? 0 : event.num;
    int back = editor->entries_back + entries;
    editor->entries_back = back < all ? back : all;
}

void assistance_translate(struct line_editor *editor, wchar_t *character) {
    if (*character >= L'\034' && *character <= L'\037') {
        *character = UNBOUND_KEY;
        return;
    }
    if (*character != L'\r' && *character != L'\n') {
        return;
    }
    size_t length = 0;
    char *text = entry_text(editor->edit, &length);
    if (text != NULL && editor->assistant.wants_more != NULL &&
        editor->assistant.wants_more(editor->assistant.context, text, length)) {
        *character = NEWLINE_KEY;
    } else {
        /* What comes next is written below the line, wherever the cursor was. */
        if (editor->is_tall) {
            el_cursor(editor->edit, INT_MAX / 2);
        }
        draw_as_libedit(editor);
    }
    free(text);
}

void assistance_show_list(struct line_editor *editor) {
    line_editor_say(editor, "\n");
    if (editor->listing != NULL) {
        line_editor_say(editor, editor->listing);
        editor->listing = NULL;
    }
    editor->has_list = true;
    el_cursor(editor->edit, -editor->behind_cursor);
    editor->behind_cursor = 0;
    el_wset(editor->edit, EL_REFRESH);
}

void assistance_run_program(struct line_editor *editor) {
    line_editor_end_raw(editor);
    /* What comes back is drawn in the same place, so that the prompt does not stand twice. */
    clear_drawn(editor);
    const LineInfoW *line = el_wline(editor->edit);
    int count = (int)(line->lastchar - line->buffer);
    size_t length = 0;
    char *text = entry_text(editor->edit, &length);
    const char *changed =
        text == NULL ? NULL
                     : editor->assistant.edit(editor->assistant.context, text, length);
    line_editor_begin_raw(editor);
    if (changed != NULL) {
        el_deletestr(editor->edit, count);
        insert(editor->edit, changed);
    }
    free(text);
    el_wset(editor->edit, EL_REFRESH);
}

/* MARK: Keys */

static unsigned char insert_newline(EditLine *edit, wint_t key) {
    (void)key;
    return el_winsertstr(edit, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

static unsigned char complete(EditLine *edit, wint_t key) {
    struct line_editor *editor = line_editor_of(edit);
    if (editor->assistant.complete == NULL) {
        return CC_ERROR;
    }
    const LineInfoW *line = el_wline(edit);
    size_t cursor = utf8_length(line->buffer, (size_t)(line->cursor - line->buffer));
    int behind = (int)(line->lastchar - line->cursor);
    size_t length = 0;
    char *text = entry_text(edit, &length);
    if (text == NULL) {
        return CC_ERROR;
    }
    if (editor->has_list) {
        /* The same list stands right above already. */
        free(text);
        return CC_NORM;
    }
    struct winsize size = screen_size(editor);
    struct line_editor_completion answer = editor->assistant.complete(
        editor->assistant.context, text, length, cursor, size.ws_col, size.ws_row);
    free(text);
    if (answer.insert != NULL) {
        el_deletestr(edit, (int)answer.erase);
        insert(edit, answer.insert);
    }
    if (answer.listing != NULL) {
        editor->listing = answer.listing;
        editor->behind_cursor = behind;
        editor->leaving = LEAVING_FOR_LIST;
        return line_editor_move_below(edit, key);
    }
    return answer.insert == NULL ? CC_ERROR : CC_REFRESH;
}

static unsigned char edit_outside(EditLine *edit, wint_t key) {
    struct line_editor *editor = line_editor_of(edit);
    if (editor->assistant.edit == NULL) {
        return CC_ERROR;
    }
    editor->leaving = LEAVING_FOR_PROGRAM;
    return line_editor_move_below(edit, key);
}

static unsigned char search_earlier(EditLine *edit, wint_t key) {
    (void)key;
    go_back(line_editor_of(edit), INT_MAX / 2);
    el_wpush(edit, SEARCH_KEY);
    return CC_NORM;
}

static unsigned char up_or_earlier(EditLine *edit, wint_t key) {
    (void)key;
    const LineInfoW *line = el_wline(edit);
    const wchar_t *start = line->cursor;
    while (start > line->buffer && start[-1] != L'\n') {
        start--;
    }
    if (start == line->buffer) {
        go_back(line_editor_of(edit), 1);
        el_wpush(edit, EARLIER_KEY);
        return CC_NORM;
    }
    const wchar_t *above = start - 1;
    while (above > line->buffer && above[-1] != L'\n') {
        above--;
    }
    long column = line->cursor - start;
    long longest = start - 1 - above;
    const wchar_t *target = above + (column < longest ? column : longest);
    el_cursor(edit, (int)(target - line->cursor));
    return CC_REFRESH;
}

static unsigned char down_or_later(EditLine *edit, wint_t key) {
    (void)key;
    const LineInfoW *line = el_wline(edit);
    const wchar_t *start = line->cursor;
    while (start > line->buffer && start[-1] != L'\n') {
        start--;
    }
    const wchar_t *below = line->cursor;
    while (below < line->lastchar && *below != L'\n') {
        below++;
    }
    if (below == line->lastchar) {
        /* Where nothing is later libedit would throw away what was typed. */
        struct line_editor *editor = line_editor_of(edit);
        if (editor->entries_back == 0) {
            return CC_ERROR;
        }
        editor->entries_back -= 1;
        el_wpush(edit, LATER_KEY);
        return CC_NORM;
    }
    below++;
    const wchar_t *end = below;
    while (end < line->lastchar && *end != L'\n') {
        end++;
    }
    long column = line->cursor - start;
    long longest = end - below;
    const wchar_t *target = below + (column < longest ? column : longest);
    el_cursor(edit, (int)(target - line->cursor));
    return CC_REFRESH;
}

void assistance_bind_keys(EditLine *edit) {
    static const wchar_t newline[] = {NEWLINE_KEY, L'\0'};
    static const wchar_t meta_newline[] = {L'\033', NEWLINE_KEY, L'\0'};
    el_wset(edit, EL_ADDFN, UP_COMMAND, L"Goes up in the entry", up_or_earlier);
    el_wset(edit, EL_ADDFN, DOWN_COMMAND, L"Goes down in the entry", down_or_later);
    el_wset(edit, EL_ADDFN, L"insert-newline", L"Begins another line", insert_newline);
    el_wset(edit, EL_ADDFN, L"complete", L"Completes a word", complete);
    el_wset(edit, EL_ADDFN, L"edit-outside", L"Takes the entry to an editor", edit_outside);
    el_wset(edit, EL_ADDFN, SEARCH_COMMAND, L"Goes to an entry that starts so", search_earlier);
    el_wset(edit, EL_BIND, EARLIER_KEY, L"ed-prev-history", NULL);
    el_wset(edit, EL_BIND, LATER_KEY, L"ed-next-history", NULL);
    el_wset(edit, EL_BIND, SEARCH_KEY, L"ed-search-prev-history", NULL);
    el_wset(edit, EL_BIND, L"\020", UP_COMMAND, NULL);
    el_wset(edit, EL_BIND, L"\016", DOWN_COMMAND, NULL);
    el_wset(edit, EL_BIND, L"\033p", SEARCH_COMMAND, NULL);
    el_wset(edit, EL_BIND, newline, L"insert-newline", NULL);
    el_wset(edit, EL_BIND, meta_newline, L"insert-newline", NULL);
    /* CR comes as it is, and as LF from terminals that say so. */
    el_wset(edit, EL_BIND, L"\033\r", L"insert-newline", NULL);
    el_wset(edit, EL_BIND, L"\033\n", L"insert-newline", NULL);
    el_wset(edit, EL_BIND, L"\t", L"complete", NULL);
    el_wset(edit, EL_BIND, L"\030\005", L"edit-outside", NULL);
}
