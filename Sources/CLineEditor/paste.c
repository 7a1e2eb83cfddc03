#include "paste.h"

#include "wide_text.h"

#include <stdlib.h>

/* What a pasted character becomes in the line; NUL for one that is left out. */
static wchar_t text_of(wchar_t character) {
    if (character == L'\t' || character == L'\n') {
        return character;
    }
    bool breaks_line = character == 0x0B || character == 0x0C || character == L'\r' ||
                       character == 0x85 || character == 0x2028 || character == 0x2029;
    if (breaks_line) {
        return L'\n';
    }
    bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    return control ? L'\0' : character;
}

static bool make_room(struct paste *paste) {
    if (paste->count + 1 < paste->room) {
        return true;
    }
    size_t room = paste->room == 0 ? 256 : paste->room * 2;
    wchar_t *grown = realloc(paste->characters, room * sizeof *grown);
    if (grown == NULL) {
        return false;
    }
    paste->characters = grown;
    paste->room = room;
    return true;
}

bool paste_add(struct paste *paste, wchar_t character) {
    bool second_of_pair = paste->after_return && character == L'\n';
    paste->after_return = character == L'\r';
    wchar_t text = second_of_pair ? L'\0' : text_of(character);
    if (text == L'\0') {
        return true;
    }
    paste->bytes += utf8_length(&text, 1);
    if (paste->count == paste->limit) {
        paste->passed_limit = true;
        return true;
    }
    if (!make_room(paste)) {
        return false;
    }
    paste->characters[paste->count] = text;
    paste->count += 1;
    paste->characters[paste->count] = L'\0';
    return true;
}
