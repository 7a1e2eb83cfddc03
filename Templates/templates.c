#include "CTemplates.h"

// #embed is C23; this file is compiled by the clang of the Swift toolchain, which knows it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char purpose_case[] = {
#embed "purpose-case.yaml"
};

static const unsigned char fund_rif_2024[] = {
#embed "funds/rif-2024.yaml"
};

static const unsigned char fund_rif_2024_entree[] = {
#embed "funds/rif-2024-entree.yaml"
};

static const unsigned char fund_llo_2023_small[] = {
#embed "funds/llo-2023-small.yaml"
};

static const unsigned char fund_llo_2023_large[] = {
#embed "funds/llo-2023-large.yaml"
};

static const unsigned char fund_agvv[] = {
#embed "funds/agvv.yaml"
};

static const unsigned char fund_vast_uurtarief_ez[] = {
#embed "funds/vast-uurtarief-ez.yaml"
};

static const unsigned char fund_eigen[] = {
#embed "funds/eigen.yaml"
};

static const EmbeddedTemplate embedded_templates[] = {
    {"purpose-case.yaml", purpose_case, sizeof purpose_case},
    {"funds/rif-2024.yaml", fund_rif_2024, sizeof fund_rif_2024},
    {"funds/rif-2024-entree.yaml", fund_rif_2024_entree, sizeof fund_rif_2024_entree},
    {"funds/llo-2023-small.yaml", fund_llo_2023_small, sizeof fund_llo_2023_small},
    {"funds/llo-2023-large.yaml", fund_llo_2023_large, sizeof fund_llo_2023_large},
    {"funds/agvv.yaml", fund_agvv, sizeof fund_agvv},
    {"funds/vast-uurtarief-ez.yaml", fund_vast_uurtarief_ez, sizeof fund_vast_uurtarief_ez},
    {"funds/eigen.yaml", fund_eigen, sizeof fund_eigen},
};

static const size_t count = sizeof embedded_templates / sizeof embedded_templates[0];

size_t embedded_template_count(void) {
    return count;
}

EmbeddedTemplate embedded_template(size_t position) {
    if (position < count) return embedded_templates[position];
    return (EmbeddedTemplate){0};
}
