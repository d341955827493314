#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// The bytes of one file of Resources/, compiled into the binary. They live as long as the program.
typedef struct {
  const unsigned char *start;
  size_t count;
} resource_bytes;

/// The file at this path relative to Resources/, as "profiles/jinju-2019.json".
/// No start and no count when there is none.
resource_bytes resource_named(const char *name);

/// The paths of all files, sorted; NULL ends the list.
const char *const *resource_names(void);

#endif
