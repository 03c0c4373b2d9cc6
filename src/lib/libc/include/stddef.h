#ifndef _STDDEF_H
#define _STDDEF_H

#include <bits/types.h>

typedef long double max_align_t;

#define offsetof(type, member) ((size_t)&((type *)0)->member)

#endif
