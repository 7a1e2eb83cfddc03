#include "search.h"

#include "cluster.h"
#include "drawing.h"
#include "wide_text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

#define PATTERN_ROOM 200
#define GIVE_UP_KEY L'\007'
#define ERASE_KEY L'\010'
#define OLDER_KEY L'\022'
#define NEWER_KEY L'\023'
#define ESCAPE_KEY L'\033'
#define DELETE_KEY L'\177'

struct search {
    struct line_editor *editor;
    wchar_t pattern[PATTERN_ROOM];
    size_t length;
    int place; /* the entry that is shown, the newest 0; -1 for the line as it was */
    bool is_found;
    wchar_t *before; /* the line as it was */
    wchar_t *prompt; /* and its prompt */
};

static bool starts_with(const wchar_t *text, const wchar_t *start, size_t length) {
    for (size_t index = 0; index < length; index++) {
        if (text[index] == L'\0' ||
            towlower((wint_t)text[index]) != towlower((wint_t)start[index])) {
            return false;
        }
    }
    return true;
}

static bool holds(const struct search *search, const wchar_t *entry) {
    for (; *entry != L'\0'; entry++) {
        if (starts_with(entry, search->pattern, search->length)) {
            return true;
        }
    }
    return false;
}

static const wchar_t *entry_at(const struct search *search, int place) {
    HistEventW event;
    if (place < 0) {
        return search->before;
    }
    int result = history_w(search->editor->history, &event, H_FIRST);
    for (int index = 0; result >= 0 && index < place; index++) {
        result = history_w(search->editor->history, &event, H_NEXT);
    }
    return result < 0 ? NULL : event.str;
}

/* Looks for another entry from a place on, towards older ones or newer ones. */
static void look(struct search *search, int place, int step) {
    const wchar_t *shown = entry_at(search, search->place);
    bool is_repeated = place != search->place && step != 0;
    search->is_found = search->length == 0;
    for (int next = place; search->length > 0 && next >= 0; next += step == 0 ? 1 : step) {
        const wchar_t *entry = entry_at(search, next);
        if (entry == NULL) {
            return;
        }
        bool is_same = is_repeated && shown != NULL && wcscmp(entry, shown) == 0;
        if (!is_same && holds(search, entry)) {
            search->place = next;
            search->is_found = true;
            return;
        }
    }
}

/* Draws a line with a prompt in the place of what stands there. */
static void show(struct search *search, wchar_t *prompt, const wchar_t *text) {
    struct line_editor *editor = search->editor;
    EditLine *edit = editor->edit;
    clear_drawn(editor);
    editor->prompt = prompt;
    el_cursor(edit, INT_MAX / 2);
    const LineInfoW *line = el_wline(edit);
    el_deletestr(edit, (int)(line->lastchar - line->buffer));
    if (text != NULL && *text != L'\0') {
        el_winsertstr(edit, text);
    }
    el_wset(edit, EL_REFRESH);
}

static void show_found(struct search *search) {
    struct line_editor_assistant *assistant = &search->editor->assistant;
    const char *words = assistant->search_words == NULL
        ? "?" : assistant->search_words(assistant->context, search->is_found);
    wchar_t *label = wide_from_utf8(words, strlen(words));
    wchar_t *old = search->editor->prompt;
    size_t room = (label == NULL ? 0 : wcslen(label)) + search->length + 8;
    wchar_t *prompt = calloc(room, sizeof *prompt);
    if (prompt != NULL) {
        wcscpy(prompt, label == NULL ? L"" : label);
        wcscat(prompt, search->length > 0 ? L" " : L"");
        wcsncat(prompt, search->pattern, search->length);
        wcscat(prompt, L" → ");
        show(search, prompt, entry_at(search, search->place));
        if (old != search->prompt) {
            free(old);
        }
    }
    free(label);
}

static void add(struct search *search, wchar_t character) {
    if (search->length + 1 < PATTERN_ROOM) {
        search->pattern[search->length++] = character;
        search->pattern[search->length] = L'\0';
        look(search, search->place < 0 ? 0 : search->place, 0);
    }
}

static void erase(struct search *search) {
    search->length -= cluster_before(search->pattern, search->length);
    search->pattern[search->length] = L'\0';
    search->place = -1;
    look(search, 0, 0);
}

/* Takes one key; whether the search goes on. A key that is not for it is left for the line. */
static bool take(struct search *search, wchar_t key) {
    struct line_editor *editor = search->editor;
    wchar_t pushed[] = {key, L'\0'};
    if (key == OLDER_KEY) {
        look(search, search->place + 1, 1);
    } else if (key == NEWER_KEY) {
        look(search, search->place - 1, -1);
    } else if (key == DELETE_KEY || key == ERASE_KEY) {
        erase(search);
    } else if (key >= L' ') {
        add(search, key);
    } else if (key == GIVE_UP_KEY) {
        search->place = -1;
        return false;
    } else if (line_editor_leaves(editor, key)) {
        return false;
    } else {
        /* A single ESC only ends the search. */
        if (key != ESCAPE_KEY || keyboard_has_more(&editor->keyboard)) {
            el_wpush(editor->edit, pushed);
        }
        return false;
    }
    return true;
}

static unsigned char search_history(EditLine *edit, wint_t key) {
    struct line_editor *editor = line_editor_of(edit);
    const LineInfoW *line = el_wline(edit);
    size_t count = (size_t)(line->lastchar - line->buffer);
    struct search search = {.editor = editor, .place = -1, .is_found = true};
    search.prompt = editor->prompt;
    search.before = calloc(count + 1, sizeof *search.before);
    if (search.before == NULL) {
        return CC_ERROR;
    }
    wmemcpy(search.before, line->buffer, count);
    bool goes_on = true;
    show_found(&search);
    while (goes_on && !editor->ended && editor->leaving == STAYING) {
        wchar_t character = L'\0';
        enum keyboard_result result = keyboard_read(&editor->keyboard, -1, &character);
        if (result == KEYBOARD_END) {
            line_editor_end_entry(editor, LINE_EDITOR_END);
        } else if (result == KEYBOARD_SIGNAL) {
            line_editor_heed_signals(editor);
        } else {
            goes_on = take(&search, character);
            if (goes_on) {
                show_found(&search);
            }
        }
    }
    wchar_t *shown = editor->prompt;
    show(&search, search.prompt, entry_at(&search, search.place));
    if (shown != search.prompt) {
        free(shown);
    }
    free(search.before);
    if (editor->leaving != STAYING) {
        return line_editor_move_below(edit, key);
    }
    return editor->ended ? CC_EOF : CC_REFRESH;
}

void search_bind_keys(EditLine *edit) {
    el_wset(edit, EL_ADDFN, L"search-history", L"Looks for an entry", search_history);
    el_wset(edit, EL_BIND, L"\022", L"search-history", NULL);
    el_wset(edit, EL_BIND, L"\023", L"search-history", NULL);
}
