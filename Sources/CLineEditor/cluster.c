#define _GNU_SOURCE /* for wcwidth */
#include "cluster.h"

#include "keyboard.h"

#define JOINER 0x200D

static bool is_between(wchar_t character, unsigned first, unsigned last) {
    return (unsigned)character >= first && (unsigned)character <= last;
}

/* Half of a flag. */
static bool is_regional(wchar_t character) {
    return is_between(character, 0x1F1E6, 0x1F1FF);
}

/* Whether it is drawn onto what stands before it: accents, skin tones, the tags of a flag. */
static bool extends(wchar_t character) {
    return is_between(character, 0x1F3FB, 0x1F3FF) || is_between(character, 0xE0020, 0xE007F) ||
           (character > 0x7F && wcwidth(character) == 0);
}

size_t cluster_after(const wchar_t *text, size_t count, size_t index) {
    if (index >= count) {
        return 0;
    }
    size_t end = index + 1;
    if (end < count && is_regional(text[index]) && is_regional(text[end])) {
        end++;
    }
    /* A joiner joins pictures only; between letters it is about how they are drawn. */
    while (end < count && text[index] != L'\n' &&
           (extends(text[end]) || (text[end - 1] == JOINER && text[end] >= 0x2000))) {
        end++;
    }
    return end - index;
}

bool has_clusters(const wchar_t *text, size_t count) {
    for (size_t index = 0; index < count; index++) {
        if (text[index] > 0x7F && (extends(text[index]) || is_regional(text[index]))) {
            return true;
        }
    }
    return false;
}

size_t cluster_before(const wchar_t *text, size_t index) {
    /* Read forward, as two flags beside each other can be told apart in that way only. */
    size_t start = index;
    while (start > 0 && text[start - 1] > L' ') {
        start--;
    }
    if (start == index) {
        return index > 0 ? 1 : 0;
    }
    size_t length = 0;
    while (start < index) {
        length = cluster_after(text, index, start);
        start += length;
    }
    return length;
}

/* MARK: Keys */

static size_t length_before(const LineInfoW *line) {
    return cluster_before(line->buffer, (size_t)(line->cursor - line->buffer));
}

static size_t length_after(const LineInfoW *line) {
    return cluster_after(line->buffer, (size_t)(line->lastchar - line->buffer),
                         (size_t)(line->cursor - line->buffer));
}

static unsigned char delete_before(EditLine *edit, wint_t key) {
    (void)key;
    size_t length = length_before(el_wline(edit));
    el_deletestr(edit, (int)length);
    return length == 0 ? CC_ERROR : CC_REFRESH;
}

static unsigned char delete_after(EditLine *edit, wint_t key) {
    (void)key;
    size_t length = length_after(el_wline(edit));
    if (length == 0) {
        return CC_ERROR;
    }
    el_cursor(edit, (int)length);
    el_deletestr(edit, (int)length);
    return CC_REFRESH;
}

static unsigned char delete_or_end(EditLine *edit, wint_t key) {
    const LineInfoW *line = el_wline(edit);
    return line->lastchar == line->buffer ? CC_EOF : delete_after(edit, key);
}

static unsigned char move_before(EditLine *edit, wint_t key) {
    (void)key;
    size_t length = length_before(el_wline(edit));
    el_cursor(edit, -(int)length);
    return length == 0 ? CC_ERROR : CC_REFRESH;
}

static unsigned char move_after(EditLine *edit, wint_t key) {
    (void)key;
    size_t length = length_after(el_wline(edit));
    el_cursor(edit, (int)length);
    return length == 0 ? CC_ERROR : CC_REFRESH;
}

void cluster_bind_keys(EditLine *edit) {
    el_wset(edit, EL_ADDFN, L"delete-before", L"Takes away the one before", delete_before);
    el_wset(edit, EL_ADDFN, DELETE_COMMAND, L"Takes away the next one", delete_after);
    el_wset(edit, EL_ADDFN, L"delete-or-end", L"Takes away the next, or ends", delete_or_end);
    el_wset(edit, EL_ADDFN, LEFT_COMMAND, L"Goes back over one", move_before);
    el_wset(edit, EL_ADDFN, RIGHT_COMMAND, L"Goes on over one", move_after);
    el_wset(edit, EL_BIND, L"\177", L"delete-before", NULL);
    el_wset(edit, EL_BIND, L"\010", L"delete-before", NULL);
    el_wset(edit, EL_BIND, L"\004", L"delete-or-end", NULL);
    el_wset(edit, EL_BIND, L"\002", LEFT_COMMAND, NULL);
    el_wset(edit, EL_BIND, L"\006", RIGHT_COMMAND, NULL);
}
