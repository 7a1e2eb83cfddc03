#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/* Writes the SHA-256 of count bytes to digest, which has room for 32. */
void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
