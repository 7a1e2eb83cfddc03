/* What the files of this target know of an editor; Swift sees only its name. */
#ifndef LINE_EDITOR_H
#define LINE_EDITOR_H

#include "CLineEditor.h"
#include "keyboard.h"

#include <histedit.h>
#include <stdio.h>
#include <termios.h>

/* What is to happen once the cursor stands behind the end of the line. */
enum leaving {
    STAYING,
    LEAVING_INTERRUPTED,
    LEAVING_SUSPENDED,
    LEAVING_FOR_LIST,
    LEAVING_FOR_PROGRAM
};

struct line_editor {
    EditLine *edit;
    HistoryW *history;
    FILE *streams[3];
    struct keyboard keyboard;
    struct termios before;
    enum line_editor_outcome outcome;
    bool ended; /* by an outcome other than an accepted entry */
    size_t limit;
    bool passed_limit;
    size_t refused_bytes; /* what the entry had that passed it */
    enum leaving leaving;
    wchar_t *prompt;
    char *text;
    struct line_editor_assistant assistant;
    bool shows_hint;
    int behind_cursor;     /* how far the cursor is to go back after a list */
    const char *listing;   /* the assistant's */
    bool has_list;         /* whether it was shown, and no other key came since */
    int entries_back;      /* how far the history was gone back at most */
    bool is_drawn_over;    /* whether the screen shows something else than libedit drew */
    bool is_tall;          /* whether that is a part of an entry taller than the window */
    int top_row;           /* the first row of that part */
    wchar_t *prefill;      /* what the next entry starts with */
};

/* The editor that libedit calls back for. */
struct line_editor *line_editor_of(EditLine *edit);

/* Writes to the screen at once. */
void line_editor_say(struct line_editor *editor, const char *bytes);

void line_editor_begin_raw(struct line_editor *editor);
void line_editor_end_raw(struct line_editor *editor);

/* Ends the entry by something else than Enter. */
void line_editor_end_entry(struct line_editor *editor, enum line_editor_outcome outcome);

/* Does what signals asked for since the last time. */
void line_editor_heed_signals(struct line_editor *editor);

/* Notes that a key asks to leave the line for a while or for good; whether it does. */
bool line_editor_leaves(struct line_editor *editor, wchar_t key);

/* Moves the cursor behind the end of the line; the hook leaves when libedit has drawn that. */
unsigned char line_editor_move_below(EditLine *edit, wint_t key);

#endif
