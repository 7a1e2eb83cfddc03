/* Bytes of a terminal into characters and known key sequences; knows no line and no libedit. */
#ifndef KEYBOARD_H
#define KEYBOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

struct keyboard {
    int input;
    bool reads_ahead; /* only within a paste: elsewhere what follows may be another program's */
    bool saw_not_text;
    size_t next_byte;
    size_t filled_bytes;
    size_t next_key;
    size_t filled_keys;
    char keys[32]; /* the rest of a key sequence on its way to libedit */
    unsigned char bytes[4096];
};

enum keyboard_result {
    KEYBOARD_CHARACTER,
    KEYBOARD_NOTHING, /* no byte within the time given */
    KEYBOARD_SIGNAL,  /* a signal came; look at the flags and call again */
    KEYBOARD_END      /* the terminal is gone */
};

/* A key sequence after its ESC, and the libedit command it stands for. */
struct key_binding {
    const char *sequence;
    const wchar_t *command;
};

/* Every key sequence that is passed on; ends with a NULL sequence. All others are swallowed, so
 * that a key bound to nothing leaves no junk in the line. */
extern const struct key_binding key_bindings[];

/* The command that takes a paste, and the marks around one, after their ESC. */
#define PASTE_COMMAND L"take-paste"
#define PASTE_BEGIN "[200~"
#define PASTE_END "[201~"

/* The commands that take one visible character at a time. */
#define LEFT_COMMAND L"move-before"
#define RIGHT_COMMAND L"move-after"
#define DELETE_COMMAND L"delete-after"

/* The commands that go through the lines of an entry, and from its first and last through the
 * history. */
#define UP_COMMAND L"up-or-earlier"
#define DOWN_COMMAND L"down-or-later"
#define SEARCH_COMMAND L"search-earlier"

/* Whether the next character is already there. */
bool keyboard_has_more(const struct keyboard *keyboard);

/* Waits at most so long (-1: for ever) for one character; U+FFFD stands for bytes that are not
 * UTF-8. Within a paste, sequences are not looked at. */
enum keyboard_result keyboard_read(struct keyboard *keyboard, int milliseconds,
                                   wchar_t *character);

/* Reads on as long as the bytes are these, and takes them; otherwise takes none. */
bool keyboard_take(struct keyboard *keyboard, const char *expected);

/* Whether no further byte comes within the time given. */
bool keyboard_pause(struct keyboard *keyboard, int milliseconds);

/* Waits until the window has so much room; what is typed meanwhile stays with the terminal. */
void keyboard_wait_for_room(struct keyboard *keyboard, int columns, int rows);

#endif
