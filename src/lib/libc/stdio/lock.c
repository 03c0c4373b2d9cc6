#include <unistd.h>
#include "../archive/file.h"
#include "../internal.h"

void flockfile(FILE *f)
{
	int me = gettid();

	if (f->owner != me) {
		__lock(&f->lock);
		f->owner = me;
	}
	f->depth++;
}

int ftrylockfile(FILE *f)
{
	if (f->owner != gettid() && f->lock)
		return -1;
	flockfile(f);
	return 0;
}

void funlockfile(FILE *f)
{
	if (--f->depth == 0) {
		f->owner = 0;
		__unlock(&f->lock);
	}
}

/* In the child of fork() the threads that held a lock are gone. */
void __stdio_after_fork(void)
{
	for (FILE *f = __streams; f; f = f->next)
		if (f->lock || f->owner || f->depth)
			f->lock = f->owner = f->depth = 0;
}
