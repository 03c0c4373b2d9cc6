/* The calls of x86-64 Linux whose arguments are known. */
#include <stddef.h>
#include "strace.h"

static const struct call CALLS[] = {
#include "calls.gen.h"
};

const struct call *find_call(int nr)
{
	for (size_t i = 0; i < sizeof CALLS / sizeof CALLS[0]; i++)
		if (CALLS[i].nr == nr)
			return &CALLS[i];
	return NULL;
}
