#include "line_editor.h"

#include "assistance.h"
#include "cluster.h"
#include "drawing.h"
#include "paste.h"
#include "search.h"
#include "signals.h"
#include "wide_text.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REMEMBERED_ENTRIES 1000
#define LEAST_COLUMNS 4
#define LEAST_ROWS 2

/* What the hook gives libedit for Ctrl-C and Ctrl-Z, whatever the keys are on this terminal. */
#define LEAVE_KEY L'\003'
#define LEAVE_KEY_NAME L"^C"

/* How long a Ctrl-C within a paste must be the last byte to count as one from the keyboard. */
#define PASTE_PAUSE_MILLISECONDS 200

struct line_editor *line_editor_of(EditLine *edit) {
    void *data = NULL;
    el_wget(edit, EL_CLIENTDATA, &data);
    return data;
}

static wchar_t *shown_prompt(EditLine *edit) {
    static wchar_t none[] = L"";
    struct line_editor *editor = line_editor_of(edit);
    return editor->prompt == NULL ? none : editor->prompt;
}

void line_editor_end_entry(struct line_editor *editor, enum line_editor_outcome outcome) {
    editor->ended = true;
    editor->outcome = outcome;
}

void line_editor_say(struct line_editor *editor, const char *bytes) {
    fputs(bytes, editor->streams[1]);
    fflush(editor->streams[1]);
}

void line_editor_begin_raw(struct line_editor *editor) {
    el_wset(editor->edit, EL_PREP_TERM, 1);
    line_editor_say(editor, "\033[?2004h");
}

void line_editor_end_raw(struct line_editor *editor) {
    line_editor_say(editor, "\033[?2004l");
    el_wset(editor->edit, EL_PREP_TERM, 0);
}

void line_editor_heed_signals(struct line_editor *editor) {
    if (interruption_requested()) {
        interruption_clear();
        editor->leaving = LEAVING_INTERRUPTED;
    }
    if (signals_took_continue()) {
        /* Cooked first: libedit leaves a terminal alone that it believes to be raw already. */
        el_wset(editor->edit, EL_PREP_TERM, 0);
        line_editor_begin_raw(editor);
        line_editor_say(editor, "\r\033[J");
        el_wset(editor->edit, EL_REFRESH);
    }
    if (signals_took_resize()) {
        draw_resized(editor, LEAST_COLUMNS, LEAST_ROWS);
    }
}

/* Does what was asked for, now that the cursor stands behind the end of the line. */
static void leave(struct line_editor *editor) {
    if (editor->leaving == LEAVING_INTERRUPTED) {
        line_editor_say(editor, "^C");
        line_editor_end_entry(editor, LINE_EDITOR_INTERRUPTED);
    } else if (editor->leaving == LEAVING_FOR_LIST) {
        assistance_show_list(editor);
    } else if (editor->leaving == LEAVING_FOR_PROGRAM) {
        assistance_run_program(editor);
    } else {
        /* Stops the whole job, as the terminal itself would. */
        line_editor_end_raw(editor);
        line_editor_say(editor, "\n");
        kill(0, SIGTSTP);
    }
    editor->leaving = STAYING;
}

static size_t room_left(struct line_editor *editor) {
    const LineInfoW *line = el_wline(editor->edit);
    size_t length = (size_t)(line->lastchar - line->buffer);
    return length < editor->limit ? editor->limit - length : 0;
}

static bool is_control_key(wchar_t character, cc_t key) {
    return key != 0 && character == (wchar_t)key;
}

bool line_editor_leaves(struct line_editor *editor, wchar_t key) {
    if (is_control_key(key, editor->before.c_cc[VINTR])) {
        editor->leaving = LEAVING_INTERRUPTED;
    } else if (is_control_key(key, editor->before.c_cc[VSUSP])) {
        editor->leaving = LEAVING_SUSPENDED;
    }
    return editor->leaving != STAYING;
}

/* The hook that libedit calls after drawing the line and before every key. */
static int next_character(EditLine *edit, wchar_t *character) {
    struct line_editor *editor = line_editor_of(edit);
    if (editor->leaving != STAYING) {
        draw_as_libedit(editor);
        leave(editor);
    }
    assistance_prefill(editor);
    while (!editor->ended) {
        draw_over(editor);
        assistance_show_hint(editor);
        enum keyboard_result result = keyboard_read(&editor->keyboard, -1, character);
        assistance_hide_hint(editor);
        editor->has_list = editor->has_list && result == KEYBOARD_CHARACTER && *character == L'\t';
        if (result == KEYBOARD_END) {
            line_editor_end_entry(editor, LINE_EDITOR_END);
        } else if (result == KEYBOARD_SIGNAL) {
            line_editor_heed_signals(editor);
        } else if (line_editor_leaves(editor, *character)) {
            break;
        } else if (*character >= L' ' && room_left(editor) == 0) {
            editor->passed_limit = true;
        } else {
            assistance_translate(editor, character);
            return 1;
        }
        if (editor->leaving != STAYING) {
            break;
        }
    }
    *character = LEAVE_KEY;
    return editor->ended ? -1 : 1;
}

/* Moves the cursor behind the end of the line; the hook leaves when libedit has drawn that. */
unsigned char line_editor_move_below(EditLine *edit, wint_t key) {
    (void)key;
    el_cursor(edit, INT_MAX / 2);
    return CC_REFRESH;
}

/* Collects a paste up to its end mark. What passes the limit is read and forgotten. */
static void collect_paste(struct line_editor *editor, struct paste *paste) {
    struct keyboard *keyboard = &editor->keyboard;
    while (!editor->ended && editor->leaving == STAYING) {
        wchar_t character = L'\0';
        enum keyboard_result result = keyboard_read(keyboard, -1, &character);
        if (result == KEYBOARD_END) {
            line_editor_end_entry(editor, LINE_EDITOR_END);
        } else if (result == KEYBOARD_SIGNAL) {
            line_editor_heed_signals(editor);
        } else if (character == 0x1B && keyboard_take(keyboard, PASTE_END)) {
            return;
        } else if (is_control_key(character, editor->before.c_cc[VINTR])) {
            /* A terminal that lost the end mark would leave the keyboard dead without this. */
            if (keyboard_pause(keyboard, PASTE_PAUSE_MILLISECONDS)) {
                editor->leaving = LEAVING_INTERRUPTED;
            }
        } else if (!paste_add(paste, character)) {
            line_editor_end_entry(editor, LINE_EDITOR_FAILED);
        }
    }
}

static unsigned char take_paste(EditLine *edit, wint_t key) {
    struct line_editor *editor = line_editor_of(edit);
    struct paste paste = {.limit = room_left(editor)};
    editor->keyboard.reads_ahead = true;
    collect_paste(editor, &paste);
    editor->keyboard.reads_ahead = false;
    if (!editor->ended && paste.passed_limit) {
        const LineInfoW *line = el_wline(edit);
        editor->refused_bytes =
            utf8_length(line->buffer, (size_t)(line->lastchar - line->buffer)) + paste.bytes;
        line_editor_end_entry(editor, LINE_EDITOR_TOO_LONG);
    }
    if (!editor->ended && paste.count > 0 && el_winsertstr(edit, paste.characters) != 0) {
        line_editor_end_entry(editor, LINE_EDITOR_FAILED);
    }
    free(paste.characters);
    if (editor->leaving != STAYING) {
        return line_editor_move_below(edit, key);
    }
    return editor->ended ? CC_EOF : CC_REFRESH;
}

/* Keys that libedit has something for that surprises: Ctrl-V would take the next key as text, be it
 * Enter, and Meta-x would let a stray key change the keys themselves. */
static const wchar_t *const idle_keys[] = {L"^G", L"^O", L"^Q", L"^V",
                                           L"\033x", L"\033X"};

static void bind_keys(EditLine *edit) {
    /* The choice of editor resets the whole key map, so it comes first. */
    el_wset(edit, EL_EDITOR, L"emacs");
    el_wset(edit, EL_ADDFN, L"move-below", L"Goes behind the end", line_editor_move_below);
    el_wset(edit, EL_BIND, LEAVE_KEY_NAME, L"move-below", NULL);
    el_wset(edit, EL_ADDFN, PASTE_COMMAND, L"Takes a paste as text", take_paste);
    assistance_bind_keys(edit);
    cluster_bind_keys(edit);
    search_bind_keys(edit);
    for (const struct key_binding *binding = key_bindings; binding->sequence != NULL; binding++) {
        wchar_t keys[16] = L"\033";
        for (size_t index = 0; binding->sequence[index] != '\0' && index < 14; index++) {
            keys[index + 1] = (wchar_t)binding->sequence[index];
            keys[index + 2] = L'\0';
        }
        el_wset(edit, EL_BIND, keys, binding->command, NULL);
    }
    el_wset(edit, EL_BIND, L"^W", L"ed-delete-prev-word", NULL);
    el_wset(edit, EL_BIND, L"^U", L"vi-kill-line-prev", NULL);
    for (size_t index = 0; index < sizeof idle_keys / sizeof idle_keys[0]; index++) {
        el_wset(edit, EL_BIND, idle_keys[index], L"ed-unassigned", NULL);
    }
    /* Ctrl-C, Ctrl-Z and their like come as keys while a line is edited: as signals they would
     * also be raised by bytes within a paste, and would empty the queue of what was typed. Nor are
     * CR and LF turned into each other: a pasted CR LF would be two line breaks. And Ctrl-S
     * freezes nothing. */
    el_wset(edit, EL_SETTY, L"-d", L"-isig", L"-ixon", L"-icrnl", L"-inlcr", NULL);
}

static bool open_streams(struct line_editor *editor, int input, int output) {
    static const char *const modes[3] = {"r", "w", "w"};
    const int descriptors[2] = {input, output};
    for (size_t index = 0; index < 3; index++) {
        /* What libedit says of a terminal it does not know is said better by the caller. */
        int own = index == 2 ? open("/dev/null", O_WRONLY | O_CLOEXEC)
                             : fcntl(descriptors[index], F_DUPFD_CLOEXEC, 3);
        if (own < 0) {
            return false;
        }
        editor->streams[index] = fdopen(own, modes[index]);
        if (editor->streams[index] == NULL) {
            close(own);
            return false;
        }
    }
    return true;
}

/* Whether the cursor can go up and a line can be cleared, without which nothing can be edited. */
static bool can_draw(EditLine *edit) {
    char *up = NULL;
    char *clear = NULL;
    el_wget(edit, EL_GETTC, "up", &up, NULL);
    el_wget(edit, EL_GETTC, "ce", &clear, NULL);
    return up != NULL && *up != '\0' && clear != NULL && *clear != '\0';
}

struct line_editor *line_editor_open(int input, int output) {
    struct line_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) {
        return NULL;
    }
    line_editor_use_utf8();
    editor->keyboard.input = input;
    HistEventW event;
    if (!isatty(output) || tcgetattr(input, &editor->before) != 0 ||
        !open_streams(editor, input, output)) {
        line_editor_close(editor);
        return NULL;
    }
    editor->edit = el_init("purposecase", editor->streams[0], editor->streams[1],
                           editor->streams[2]);
    editor->history = history_winit();
    if (editor->edit == NULL || editor->history == NULL || !can_draw(editor->edit)) {
        line_editor_close(editor);
        return NULL;
    }
    history_w(editor->history, &event, H_SETSIZE, REMEMBERED_ENTRIES);
    history_w(editor->history, &event, H_SETUNIQUE, 1);
    el_wset(editor->edit, EL_CLIENTDATA, editor);
    el_wset(editor->edit, EL_SIGNAL, 0);
    bind_keys(editor->edit);
    el_wset(editor->edit, EL_HIST, history_w, editor->history);
    el_wset(editor->edit, EL_PROMPT, shown_prompt);
    el_wset(editor->edit, EL_GETCFN, next_character);
    return editor;
}

void line_editor_close(struct line_editor *editor) {
    if (editor == NULL) {
        return;
    }
    if (editor->edit != NULL) {
        /* Without this, el_end throws away what was typed ahead for the next program. */
        el_wset(editor->edit, EL_EDITMODE, 0);
        el_end(editor->edit);
        tcsetattr(editor->keyboard.input, TCSADRAIN, &editor->before);
    }
    if (editor->history != NULL) {
        history_wend(editor->history);
    }
    for (size_t index = 0; index < 3; index++) {
        if (editor->streams[index] != NULL) {
            fclose(editor->streams[index]);
        }
    }
    free(editor->prompt);
    free(editor->prefill);
    free(editor->text);
    free(editor);
}

/* Keeps an accepted line as UTF-8 without the line breaks at its end. */
static enum line_editor_outcome accept(struct line_editor *editor, const wchar_t *line,
                                       size_t count) {
    while (count > 0 && line[count - 1] == L'\n') {
        count -= 1;
    }
    size_t length = utf8_length(line, count);
    if (editor->passed_limit || length > editor->limit) {
        /* A key that was passed over counts for one. */
        editor->refused_bytes = length > editor->limit ? length : editor->limit + 1;
        return LINE_EDITOR_TOO_LONG;
    }
    if (editor->keyboard.saw_not_text && wmemchr(line, REPLACEMENT_CHARACTER, count) != NULL) {
        return LINE_EDITOR_NOT_TEXT;
    }
    editor->text = malloc(length + 1);
    if (editor->text == NULL) {
        return LINE_EDITOR_FAILED;
    }
    utf8_from_wide(line, count, editor->text);
    return LINE_EDITOR_ENTRY;
}

enum line_editor_outcome line_editor_read(struct line_editor *editor, const char *prompt,
                                          size_t limit, const char **text, size_t *length) {
    free(editor->text);
    free(editor->prompt);
    editor->text = NULL;
    editor->prompt = wide_from_utf8(prompt, strlen(prompt));
    editor->ended = false;
    editor->limit = limit;
    editor->passed_limit = false;
    editor->leaving = STAYING;
    editor->entries_back = 0;
    editor->has_list = false;
    editor->is_drawn_over = false;
    editor->is_tall = false;
    editor->top_row = 0;
    editor->keyboard.saw_not_text = false;
    if (!signals_begin(editor->keyboard.input, &editor->before)) {
        return LINE_EDITOR_FAILED;
    }
    keyboard_wait_for_room(&editor->keyboard, LEAST_COLUMNS, LEAST_ROWS);
    line_editor_begin_raw(editor);
    interruption_clear();
    int count = 0;
    const wchar_t *line = el_wgets(editor->edit, &count);
    line_editor_end_raw(editor);
    signals_end();
    interruption_clear();
    if (line != NULL && count > 0 && !editor->ended) {
        editor->outcome = accept(editor, line, (size_t)count);
    } else if (!editor->ended) {
        editor->outcome = LINE_EDITOR_END;
    }
    if (editor->ended || line == NULL) {
        line_editor_say(editor, "\n");
    }
    if (editor->outcome == LINE_EDITOR_TOO_LONG) {
        *length = editor->refused_bytes;
    }
    if (editor->outcome == LINE_EDITOR_ENTRY) {
        *text = editor->text;
        *length = strlen(editor->text);
    }
    return editor->outcome;
}

void line_editor_remember(struct line_editor *editor, const char *text, size_t length) {
    wchar_t *wide = wide_from_utf8(text, length);
    if (wide != NULL) {
        HistEventW event;
        history_w(editor->history, &event, H_ENTER, wide);
        free(wide);
    }
}
