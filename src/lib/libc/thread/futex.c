#include "../internal.h"
#include "../archive/thread.h"

enum { FUTEX_WAKE = 1, FUTEX_WAIT_BITSET = 9, FUTEX_PRIVATE_FLAG = 128, FUTEX_CLOCK_REALTIME = 256 };

int __futex_wait(int *word, int value, const struct timespec *until)
{
	int how = FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME;

	return (int)-trap(SYS_futex, word, how, value, until, 0, -1);
}

void __futex_wake(int *word, int count)
{
	trap(SYS_futex, word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, count, 0, 0, 0);
}

int __add_fetch(int *word, int amount)
{
	int old;

	do
		old = *word;
	while (__builtin_compare_and_swap(word, old, old + amount) != old);
	return old + amount;
}

/* The library's own locks: 0 free, 1 locked, 2 locked and somebody waits. Nobody but threads pays for them. */
void __lock(int *word)
{
	if (__builtin_compare_and_swap(word, 0, 1) == 0)
		return;
	for (;;) {
		int old = *word;

		if (old == 0 && __builtin_compare_and_swap(word, 0, 2) == 0)
			return;
		if (old == 2 || (old == 1 && __builtin_compare_and_swap(word, 1, 2) == 1))
			__futex_wait(word, 2, NULL);
	}
}

void __unlock(int *word)
{
	int old;

	do
		old = *word;
	while (__builtin_compare_and_swap(word, old, 0) != old);
	if (old == 2)
		__futex_wake(word, 1);
}
