/*
 * libedit behind functions that Swift can call, and the signals that go with a keyboard.
 *
 * libedit's own el_set, el_get and history take a variable number of arguments, which Swift does
 * not import; every function here has a fixed number. Text is UTF-8 on the outside and wide
 * characters on the inside, so that what is typed is kept whole in any locale.
 */
#ifndef CLINEEDITOR_H
#define CLINEEDITOR_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* How reading one entry ended. */
enum line_editor_outcome {
    LINE_EDITOR_ENTRY,       /* an entry was accepted with Enter */
    LINE_EDITOR_INTERRUPTED, /* Ctrl-C or SIGINT: what stood on the line is dropped */
    LINE_EDITOR_END,         /* Ctrl-D on an empty line, or the terminal is gone */
    LINE_EDITOR_TOO_LONG,    /* the entry passed the limit and was dropped */
    LINE_EDITOR_NOT_TEXT,    /* the entry held bytes that are not UTF-8 and was dropped */
    LINE_EDITOR_FAILED       /* no memory, or another editor of this process is reading */
};

/* One editor on one terminal. */
struct line_editor;

/*
 * Gives the process a UTF-8 character type for wide characters, falling back to C.UTF-8 and its
 * like where the environment names none. Sets LC_CTYPE only: another LC_NUMERIC would change
 * how C reads and writes numbers. Returns whether a UTF-8 locale was found.
 */
bool line_editor_use_utf8(void);

/* What is to be done with the word before the cursor; the texts live until the next question. */
struct line_editor_completion {
    size_t erase;        /* so many characters before the cursor go */
    const char *insert;  /* then this comes, unless NULL */
    const char *listing; /* lines to show, each with its newline, unless NULL */
};

/* Who helps while an entry is edited. Every question may be left NULL; all get the entry so far. */
struct line_editor_assistant {
    void *context;
    /* Whether Enter begins another line of the entry. */
    bool (*wants_more)(void *context, const char *text, size_t length);
    /* How the word before the cursor, counted in bytes, goes on; the screen has so many columns. */
    struct line_editor_completion (*complete)(void *context, const char *text, size_t length,
                                              size_t cursor, int columns, int rows);
    /* What the entry still needs, shown behind it while nobody types; or NULL. */
    const char *(*hint)(void *context, const char *text, size_t length);
    /* The entry after it was changed in another program; NULL leaves it as it is. */
    const char *(*edit)(void *context, const char *text, size_t length);
    /* What stands before the text that is looked for in the history, or that was not found. */
    const char *(*search_words)(void *context, bool is_found);
    bool dims; /* whether hints may be dim; otherwise they stand between marks */
};

/*
 * Opens an editor that reads keys from one descriptor and draws on another; both must be the
 * terminal. The descriptors stay the caller's. Returns NULL where that cannot be done.
 *
 * The user's ~/.editrc is not read, so that the keys are the same on every machine.
 */
struct line_editor *line_editor_open(int input, int output);

/* Has somebody help from now on. */
void line_editor_assist(struct line_editor *editor, struct line_editor_assistant assistant);

/* Starts the next entry with a text, to be changed there. */
void line_editor_prefill(struct line_editor *editor, const char *text, size_t length);

/* Puts the terminal back as it was when the editor was opened, and frees the editor. */
void line_editor_close(struct line_editor *editor);

/*
 * Reads one entry of at most `limit` bytes of UTF-8, showing `prompt` (one line, no escapes).
 *
 * On LINE_EDITOR_TOO_LONG, `*length` is how many bytes it had. On LINE_EDITOR_ENTRY, `*text` and `*length` are the entry without the newline that ended it; the
 * bytes belong to the editor and live until its next call. They are followed by a NUL.
 *
 * What is pasted (between the marks of bracketed paste) is one entry, whatever it holds: its line
 * breaks stay in the entry as '\n' and do nothing by themselves, nor do its tabs, and it is only
 * taken when Enter is pressed. CR, CR LF, VT, FF, NEL, U+2028 and U+2029 become '\n'; other
 * control characters are left out. Line breaks at the very end of an entry are dropped.
 *
 * The terminal is in raw mode during this call only. SIGTERM, SIGHUP, SIGQUIT and SIGINT, where
 * nobody handles them, put the terminal back before they end the process; SIGWINCH redraws;
 * Ctrl-Z stops the job and SIGCONT takes the line up again.
 */
enum line_editor_outcome line_editor_read(struct line_editor *editor, const char *prompt,
                                          size_t limit, const char **text, size_t *length);

/* Adds an entry to what the arrow keys bring back. The last 1,000 are kept, in memory only. */
void line_editor_remember(struct line_editor *editor, const char *text, size_t length);

/* What somebody pressed who reads a text page by page. */
enum page_key {
    PAGE_NEXT,  /* a blank, Enter, Page Down, the arrow down */
    PAGE_LEAVE, /* q, Esc, Ctrl-C, Ctrl-D, or the terminal is gone */
    PAGE_TEXT   /* any other visible character, with which the next entry begins */
};

/*
 * Waits for a key at a terminal, which is in raw mode during this call only. `text` becomes the
 * character of PAGE_TEXT as UTF-8 with a NUL. Keys that mean nothing are waited past, and what was
 * typed after the key stays with the terminal.
 */
enum page_key page_key_wait(int terminal, char text[8]);

/* How many rows a line of UTF-8 takes on a screen of so many columns. */
int page_rows(const char *line, size_t length, int columns);

/*
 * Makes SIGINT set a flag that a long command can look at, instead of ending the process. A second
 * SIGINT before the first was cleared ends the process with status 130, unless the flag was cleared
 * within the last second: a key held down at a prompt ends nothing.
 */
void interruption_watch(void);

/* Whether SIGINT came since the flag was last cleared. */
bool interruption_requested(void);

/* Clears the flag. */
void interruption_clear(void);

/*
 * Reads as read(2) does, but returns -1 with EINTR when an interruption is or becomes requested
 * while it waits. Never misses one, whichever thread the signal was delivered to.
 */
ssize_t interruptible_read(int descriptor, void *bytes, size_t count);

#endif
