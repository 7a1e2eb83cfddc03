/* What is pasted, on its way into the line. */
#ifndef PASTE_H
#define PASTE_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

struct paste {
    wchar_t *characters; /* with a NUL behind them; for the owner to free */
    size_t count;
    size_t room;
    size_t limit;
    bool passed_limit;
    size_t bytes; /* of all of it, also of what passed the limit */
    bool after_return;
};

/* Adds one pasted character as the text it stands for; what passes the limit is only noted.
 * Returns false without memory. */
bool paste_add(struct paste *paste, wchar_t character);

#endif
