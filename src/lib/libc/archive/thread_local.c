#include <stdlib.h>
#include <string.h>
#include "thread.h"

struct instance {
	struct instance *next;
	const void *variable;
	char object[];
};

/* The main thread's instance is the variable. Another's is made when it is first asked for. */
void *__thread_local(void *variable, const void *image, size_t size)
{
	struct thread *self = __builtin_thread_pointer();
	struct instance *i;

	if (!self)
		return variable;
	for (i = self->locals; i; i = i->next)
		if (i->variable == variable)
			return i->object;
	i = malloc(sizeof *i + size);
	if (!i)
		abort();
	i->variable = variable;
	memcpy(i->object, image, size);
	i->next = self->locals;
	self->locals = i;
	return i->object;
}
