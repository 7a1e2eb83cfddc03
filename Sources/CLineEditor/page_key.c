/* One key of somebody who reads a text page by page. */
#include "CLineEditor.h"
#include "keyboard.h"
#include "place.h"
#include "signals.h"
#include "wide_text.h"

#include <stdlib.h>
#include <string.h>
#include <termios.h>

#define ESCAPE 0x1B
#define DELETE 0x7F

/* What is never text here: keys that leave without a trace. */
static bool leaves(const struct keyboard *keyboard, wchar_t character) {
    static const wchar_t control_c = 0x03;
    static const wchar_t control_d = 0x04;
    /* A word that starts with q was typed on when more of it is there already. */
    bool is_q = character == L'q' && !keyboard_has_more(keyboard);
    return is_q || character == control_c || character == control_d;
}

static bool goes_on(wchar_t character) {
    return character == L' ' || character == L'\r' || character == L'\n';
}

/* Takes what follows an ESC; whether it is a key, and one that goes down. */
static bool take_sequence(struct keyboard *keyboard, bool *goes_down) {
    if (keyboard->next_key == keyboard->filled_keys) {
        return false;
    }
    keyboard->next_key = keyboard->filled_keys;
    static const char *const down[] = {"[B", "OB", "[6~"};
    *goes_down = false;
    for (size_t index = 0; index < sizeof down / sizeof down[0]; index++) {
        *goes_down = *goes_down || strcmp(keyboard->keys, down[index]) == 0;
    }
    return true;
}

static enum page_key read_key(struct keyboard *keyboard, const struct termios *raw,
                              char text[8]) {
    for (;;) {
        wchar_t character = L'\0';
        enum keyboard_result result = keyboard_read(keyboard, -1, &character);
        if (result == KEYBOARD_END || interruption_requested()) {
            return PAGE_LEAVE;
        }
        if (result == KEYBOARD_SIGNAL) {
            if (signals_took_continue()) {
                tcsetattr(keyboard->input, TCSADRAIN, raw);
            }
            continue;
        }
        bool goes_down = false;
        if (character == ESCAPE) {
            if (!take_sequence(keyboard, &goes_down)) {
                return PAGE_LEAVE;
            }
            if (goes_down) {
                return PAGE_NEXT;
            }
        } else if (goes_on(character)) {
            return PAGE_NEXT;
        } else if (leaves(keyboard, character)) {
            return PAGE_LEAVE;
        } else if (character > L' ' && character != DELETE && character != REPLACEMENT_CHARACTER) {
            utf8_from_wide(&character, 1, text);
            return PAGE_TEXT;
        }
    }
}

enum page_key page_key_wait(int terminal, char text[8]) {
    struct termios before;
    struct keyboard keyboard = {.input = terminal};
    text[0] = '\0';
    if (tcgetattr(terminal, &before) != 0 || !signals_begin(terminal, &before)) {
        return PAGE_LEAVE;
    }
    struct termios raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    raw.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IXON);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(terminal, TCSADRAIN, &raw);
    enum page_key key = read_key(&keyboard, &raw, text);
    tcsetattr(terminal, TCSADRAIN, &before);
    signals_end();
    interruption_clear();
    return key;
}

int page_rows(const char *line, size_t length, int columns) {
    wchar_t *wide = wide_from_utf8(line, length);
    if (wide == NULL) {
        return 1;
    }
    struct place place = {0, 0};
    place_advance(&place, wide, wcslen(wide), columns);
    free(wide);
    /* A line that fills its last row takes no further one. */
    return place.column > 0 || place.row == 0 ? place.row + 1 : place.row;
}
