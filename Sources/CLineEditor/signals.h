/* The signals of a terminal, for the files of this target only. */
#ifndef SIGNALS_H
#define SIGNALS_H

#include <stdbool.h>
#include <termios.h>

/* A descriptor that becomes readable when a signal came, or -1. */
int signals_wake_descriptor(void);

/* Empties the wake descriptor. Look at the flags after this, not before. */
void signals_wake_drain(void);

/*
 * Starts listening for what concerns a terminal in raw mode, which `before` puts back. Returns
 * false when another editor is listening already.
 */
bool signals_begin(int terminal, const struct termios *before);

/* Stops listening and gives every signal back to who had it. */
void signals_end(void);

/* Whether the terminal changed size since the last call. */
bool signals_took_resize(void);

/* Whether the process was stopped and continued since the last call. */
bool signals_took_continue(void);

#endif
