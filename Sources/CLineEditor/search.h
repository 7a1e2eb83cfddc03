/* Search in the history: an entry is looked for while what it holds is typed. */
#ifndef SEARCH_H
#define SEARCH_H

#include "line_editor.h"

/* Binds Ctrl-R. libedit has a search of its own, but its words are its own too. */
void search_bind_keys(EditLine *edit);

#endif
