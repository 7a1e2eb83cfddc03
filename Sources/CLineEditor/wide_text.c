#include "wide_text.h"

#include "CLineEditor.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool line_editor_use_utf8(void) {
    static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
        if (setlocale(LC_CTYPE, names[index]) != NULL &&
            strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
            return true;
        }
    }
    return false;
}

int utf8_following(unsigned char first) {
    if (first < 0x80) {
        return 0;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 2;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        return 3;
    }
    return -1;
}

bool utf8_decode(const unsigned char *bytes, size_t count, wchar_t *character) {
    static const unsigned char first_mask[] = {0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    if (count == 0) {
        return false;
    }
    int following = utf8_following(bytes[0]);
    if (following < 0 || (size_t)following + 1 != count) {
        return false;
    }
    uint32_t value = bytes[0] & first_mask[following];
    for (size_t index = 1; index < count; index++) {
        if ((bytes[index] & 0xC0) != 0x80) {
            return false;
        }
        value = value << 6 | (bytes[index] & 0x3Fu);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[following] || value > 0x10FFFF || surrogate) {
        return false;
    }
    *character = (wchar_t)value;
    return true;
}

wchar_t *wide_from_utf8(const char *text, size_t length) {
    wchar_t *wide = calloc(length + 1, sizeof *wide);
    if (wide == NULL) {
        return NULL;
    }
    const unsigned char *bytes = (const unsigned char *)text;
    size_t written = 0;
    size_t index = 0;
    while (index < length) {
        int following = utf8_following(bytes[index]);
        size_t count = following < 0 ? 1 : (size_t)following + 1;
        if (count <= length - index && utf8_decode(bytes + index, count, &wide[written])) {
            index += count;
        } else {
            wide[written] = REPLACEMENT_CHARACTER;
            index += 1;
        }
        written += 1;
    }
    wide[written] = L'\0';
    return wide;
}

static size_t bytes_of(uint32_t value) {
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

size_t utf8_length(const wchar_t *characters, size_t count) {
    size_t length = 0;
    for (size_t index = 0; index < count; index++) {
        length += bytes_of((uint32_t)characters[index]);
    }
    return length;
}

void utf8_from_wide(const wchar_t *characters, size_t count, char *text) {
    static const unsigned char first_mark[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    for (size_t index = 0; index < count; index++) {
        uint32_t value = (uint32_t)characters[index];
        size_t bytes = bytes_of(value);
        for (size_t place = bytes - 1; place > 0; place--) {
            text[place] = (char)(0x80 | (value & 0x3F));
            value >>= 6;
        }
        text[0] = (char)(first_mark[bytes] | value);
        text += bytes;
    }
    *text = '\0';
}
