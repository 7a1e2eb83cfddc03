/* UTF-8 to and from wide characters, which are Unicode code points here whatever the locale. */
#ifndef WIDE_TEXT_H
#define WIDE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* Shown in place of bytes that are not UTF-8. */
#define REPLACEMENT_CHARACTER ((wchar_t)0xFFFD)

/* How many continuation bytes follow a first byte, or -1 where no character starts with it. */
int utf8_following(unsigned char first);

/* Decodes one whole sequence; false for overlong forms, surrogates and beyond U+10FFFF. */
bool utf8_decode(const unsigned char *bytes, size_t count, wchar_t *character);

/* A wide copy with a NUL at its end, for the caller to free; NULL without memory. */
wchar_t *wide_from_utf8(const char *text, size_t length);

/* How many bytes of UTF-8 the characters take. */
size_t utf8_length(const wchar_t *characters, size_t count);

/* Writes the characters as UTF-8 and a NUL into `text`, which has room for them. */
void utf8_from_wide(const wchar_t *characters, size_t count, char *text);

#endif
