#include "keyboard.h"

#include "CLineEditor.h"
#include "signals.h"
#include "wide_text.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define ESCAPE 0x1B

/* How long the rest of one key's bytes may take, over a slow line. */
#define SAME_KEY_MILLISECONDS 50

const struct key_binding key_bindings[] = {
    {"[A", UP_COMMAND},              {"OA", UP_COMMAND},
    {"[B", DOWN_COMMAND},            {"OB", DOWN_COMMAND},
    {"[5~", SEARCH_COMMAND},         {"[6~", DOWN_COMMAND},
    {"[C", RIGHT_COMMAND},           {"OC", RIGHT_COMMAND},
    {"[D", LEFT_COMMAND},            {"OD", LEFT_COMMAND},
    {"[H", L"ed-move-to-beg"},       {"OH", L"ed-move-to-beg"},
    {"[1~", L"ed-move-to-beg"},      {"[7~", L"ed-move-to-beg"},
    {"[F", L"ed-move-to-end"},       {"OF", L"ed-move-to-end"},
    {"[4~", L"ed-move-to-end"},      {"[8~", L"ed-move-to-end"},
    {"[3~", DELETE_COMMAND},         {"[3;5~", L"em-delete-next-word"},
    {"[1;5C", L"em-next-word"},      {"[1;5D", L"ed-prev-word"},
    {"[1;3C", L"em-next-word"},      {"[1;3D", L"ed-prev-word"},
    {"[5C", L"em-next-word"},        {"[5D", L"ed-prev-word"},
    {"Oc", L"em-next-word"},         {"Od", L"ed-prev-word"},
    {PASTE_BEGIN, PASTE_COMMAND},    {NULL, NULL},
};

/* Makes sure that a byte stands at `next_byte`. */
static enum keyboard_result fill(struct keyboard *keyboard, int milliseconds) {
    if (keyboard->next_byte < keyboard->filled_bytes) {
        return KEYBOARD_CHARACTER;
    }
    struct pollfd waits[2] = {
        {.fd = keyboard->input, .events = POLLIN},
        {.fd = signals_wake_descriptor(), .events = POLLIN},
    };
    int ready = poll(waits, 2, milliseconds);
    if (ready < 0) {
        return errno == EINTR ? KEYBOARD_SIGNAL : KEYBOARD_END;
    }
    if (ready == 0) {
        return KEYBOARD_NOTHING;
    }
    if (waits[1].revents != 0) {
        signals_wake_drain();
        return KEYBOARD_SIGNAL;
    }
    size_t wanted = keyboard->reads_ahead ? sizeof keyboard->bytes : 1;
    ssize_t got = read(keyboard->input, keyboard->bytes, wanted);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
        return KEYBOARD_SIGNAL;
    }
    keyboard->next_byte = 0;
    keyboard->filled_bytes = got > 0 ? (size_t)got : 0;
    return got > 0 ? KEYBOARD_CHARACTER : KEYBOARD_END;
}

/* Looks at the next byte of the same key without taking it. */
static bool peek(struct keyboard *keyboard, unsigned char *byte) {
    enum keyboard_result result = fill(keyboard, SAME_KEY_MILLISECONDS);
    if (result != KEYBOARD_CHARACTER) {
        return false;
    }
    *byte = keyboard->bytes[keyboard->next_byte];
    return true;
}

static bool is_bound(const char *sequence) {
    for (const struct key_binding *binding = key_bindings; binding->sequence != NULL; binding++) {
        if (strcmp(binding->sequence, sequence) == 0) {
            return true;
        }
    }
    return false;
}

/* Collects what follows an ESC into `keys` when it is a known sequence. Returns false when an
 * unknown one was swallowed, so that the ESC is to be forgotten as well. */
static bool collect_sequence(struct keyboard *keyboard) {
    unsigned char byte;
    if (!peek(keyboard, &byte) || (byte != '[' && byte != 'O')) {
        return true;
    }
    bool control_sequence = byte == '[';
    size_t count = 0;
    char sequence[sizeof keyboard->keys] = {0};
    do {
        keyboard->next_byte += 1;
        if (count < sizeof sequence - 1) {
            sequence[count] = (char)byte;
        }
        count += 1;
        /* ESC O x is complete here, and so is ESC [ x ~ and its like; only the console of Linux
         * sends ESC [ [ x. */
        bool second_bracket = count == 2 && control_sequence && byte == '[';
        bool final = byte >= 0x40 && byte <= 0x7E;
        if (count > 1 && final && !second_bracket) {
            break;
        }
    } while (peek(keyboard, &byte) && byte >= 0x20 && byte < 0x7F);
    if (!is_bound(sequence)) {
        return false;
    }
    memcpy(keyboard->keys, sequence, sizeof sequence);
    keyboard->next_key = 0;
    keyboard->filled_keys = strlen(sequence);
    return true;
}

/* Decodes the character that starts with a byte already taken. */
static void decode(struct keyboard *keyboard, unsigned char first, wchar_t *character) {
    unsigned char sequence[4] = {first};
    int following = utf8_following(first);
    size_t count = 1;
    unsigned char byte;
    while (following > 0 && count < (size_t)following + 1 && peek(keyboard, &byte) &&
           (byte & 0xC0) == 0x80) {
        keyboard->next_byte += 1;
        sequence[count] = byte;
        count += 1;
    }
    if (!utf8_decode(sequence, count, character)) {
        *character = REPLACEMENT_CHARACTER;
        keyboard->saw_not_text = true;
    }
}

enum keyboard_result keyboard_read(struct keyboard *keyboard, int milliseconds,
                                   wchar_t *character) {
    if (keyboard->next_key < keyboard->filled_keys) {
        *character = (wchar_t)keyboard->keys[keyboard->next_key];
        keyboard->next_key += 1;
        return KEYBOARD_CHARACTER;
    }
    for (;;) {
        enum keyboard_result result = fill(keyboard, milliseconds);
        if (result != KEYBOARD_CHARACTER) {
            return result;
        }
        unsigned char byte = keyboard->bytes[keyboard->next_byte];
        keyboard->next_byte += 1;
        if (byte != ESCAPE || keyboard->reads_ahead) {
            decode(keyboard, byte, character);
            return KEYBOARD_CHARACTER;
        }
        if (collect_sequence(keyboard)) {
            *character = ESCAPE;
            return KEYBOARD_CHARACTER;
        }
    }
}

bool keyboard_has_more(const struct keyboard *keyboard) {
    int waiting = 0;
    return keyboard->next_key < keyboard->filled_keys ||
           keyboard->next_byte < keyboard->filled_bytes ||
           (ioctl(keyboard->input, FIONREAD, &waiting) == 0 && waiting > 0);
}

bool keyboard_take(struct keyboard *keyboard, const char *expected) {
    size_t length = strlen(expected);
    while (keyboard->filled_bytes - keyboard->next_byte < length) {
        size_t waiting = keyboard->filled_bytes - keyboard->next_byte;
        const unsigned char *start = keyboard->bytes + keyboard->next_byte;
        if (memcmp(start, expected, waiting) != 0) {
            return false;
        }
        memmove(keyboard->bytes, start, waiting);
        keyboard->next_byte = 0;
        keyboard->filled_bytes = waiting;
        struct pollfd wait = {.fd = keyboard->input, .events = POLLIN};
        if (poll(&wait, 1, SAME_KEY_MILLISECONDS) <= 0) {
            return false;
        }
        ssize_t got = read(keyboard->input, keyboard->bytes + waiting,
                           sizeof keyboard->bytes - waiting);
        if (got <= 0) {
            return false;
        }
        keyboard->filled_bytes += (size_t)got;
    }
    if (memcmp(keyboard->bytes + keyboard->next_byte, expected, length) != 0) {
        return false;
    }
    keyboard->next_byte += length;
    return true;
}

bool keyboard_pause(struct keyboard *keyboard, int milliseconds) {
    return fill(keyboard, milliseconds) == KEYBOARD_NOTHING;
}

void keyboard_wait_for_room(struct keyboard *keyboard, int columns, int rows) {
    struct winsize size;
    while (ioctl(keyboard->input, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0 &&
           (size.ws_col < columns || size.ws_row < rows)) {
        struct pollfd waits[2] = {
            {.fd = keyboard->input, .events = 0},
            {.fd = signals_wake_descriptor(), .events = POLLIN},
        };
        if (poll(waits, 2, 500) > 0 && waits[0].revents != 0) {
            return;
        }
        signals_wake_drain();
        /* There is no line to drop, and a second Ctrl-C must not end the program. */
        interruption_clear();
    }
}
