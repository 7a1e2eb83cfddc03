#ifndef C_TEMPLATES_H
#define C_TEMPLATES_H

#include <stddef.h>

/// A template file as it was when the program was built. The bytes do not end in a zero.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} EmbeddedTemplate;

/// The number of embedded files.
size_t embedded_template_count(void);

/// The file at a position from 0; beyond the last one its name is null.
EmbeddedTemplate embedded_template(size_t position);

#endif
