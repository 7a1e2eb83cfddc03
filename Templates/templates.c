#include "CTemplates.h"

// #embed is C23; this file is compiled by the clang of the Swift toolchain, which knows it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char purpose_case[] = {
#embed "purpose-case.yaml"
};

static const EmbeddedTemplate embedded_templates[] = {
    {"purpose-case.yaml", purpose_case, sizeof purpose_case},
};

static const size_t count = sizeof embedded_templates / sizeof embedded_templates[0];

size_t embedded_template_count(void) {
    return count;
}

EmbeddedTemplate embedded_template(size_t position) {
    if (position < count) return embedded_templates[position];
    return (EmbeddedTemplate){0};
}
