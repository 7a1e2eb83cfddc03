/* What people see as one character: a letter with its accents, a flag, a family of emoji. */
#ifndef CLUSTER_H
#define CLUSTER_H

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* How many wide characters make up the visible one that starts at an index. */
size_t cluster_after(const wchar_t *text, size_t count, size_t index);

/* The same for the one that ends there. */
size_t cluster_before(const wchar_t *text, size_t index);

/* Whether there is any of more than one wide character, or a part of one. */
bool has_clusters(const wchar_t *text, size_t count);

/* Binds the keys that move over one, or take it away. */
void cluster_bind_keys(EditLine *edit);

#endif
