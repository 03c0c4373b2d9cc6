#include <pthread.h>
#include <stdlib.h>
#include "sys.h"
#include "thread.h"

static struct handlers {
	void (*at[3])(void); /* before, in the parent, in the child */
	struct handlers *older, *newer;
} *oldest, *newest;

/* Before the fork the newest comes first, after it the oldest. */
static void run(int where)
{
	if (where == 0) {
		for (struct handlers *h = newest; h; h = h->older)
			if (h->at[0])
				h->at[0]();
	} else {
		for (struct handlers *h = oldest; h; h = h->newer)
			if (h->at[where])
				h->at[where]();
	}
}

int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
	struct handlers *h = malloc(sizeof *h);

	if (!h)
		return ENOMEM;
	*h = (struct handlers){ { prepare, parent, child }, newest, NULL };
	if (newest)
		newest->newer = h;
	else
		oldest = h;
	newest = h;
	__at_fork = run;
	return 0;
}
