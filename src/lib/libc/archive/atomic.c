#include <sched.h>

/*
 * What the compiler calls for read-modify-write, see cc/atomics.ts. Words of 4 bytes are swapped by the
 * processor; for others, a lock stands before all of them: who finds it taken gives the CPU away.
 */

static int lock;

static long get(const void *p, int size)
{
	switch (size) {
	case 1:
		return *(const volatile signed char *)p;
	case 2:
		return *(const volatile short *)p;
	case 4:
		return *(const volatile int *)p;
	default:
		return *(const volatile long *)p;
	}
}

static void put(void *p, int size, long value)
{
	switch (size) {
	case 1:
		*(volatile signed char *)p = (signed char)value;
		break;
	case 2:
		*(volatile short *)p = (short)value;
		break;
	default:
		*(volatile long *)p = value;
	}
}

/* Is there still `was`? Then it becomes `now`. */
static int swapped(void *p, int size, long was, long now)
{
	int same;

	if (size == 4)
		return __builtin_compare_and_swap((int *)p, (int)was, (int)now) == (int)was;
	while (__builtin_compare_and_swap(&lock, 0, 1) != 0)
		sched_yield();
	same = get(p, size) == was;
	if (same)
		put(p, size, now);
	lock = 0;
	return same;
}

static long cut(long value, int size)
{
	return size == 1 ? (signed char)value : size == 2 ? (short)value : size == 4 ? (int)value : value;
}

long __atomic_update(void *p, int size, int op, long value, int new)
{
	long was, now;

	do {
		was = get(p, size);
		switch (op) {
		case '+':
			now = was + value;
			break;
		case '-':
			now = was - value;
			break;
		case '&':
			now = was & value;
			break;
		case '|':
			now = was | value;
			break;
		case '^':
			now = was ^ value;
			break;
		case 'n':
			now = ~(was & value);
			break;
		default:
			now = value;
		}
	} while (!swapped(p, size, was, now));
	return new ? now : was;
}

long __atomic_swap_was(void *p, int size, long expected, long desired)
{
	long was;

	expected = cut(expected, size);
	do
		was = get(p, size);
	while (was == expected && !swapped(p, size, expected, desired));
	return was;
}

long __atomic_swap_if(void *p, int size, long expected, long desired)
{
	return __atomic_swap_was(p, size, expected, desired) == cut(expected, size);
}

/* What was there instead is stored where the expected value is. */
long __atomic_swap_at(void *p, int size, void *expected, long desired)
{
	long wanted = get(expected, size), was = __atomic_swap_was(p, size, wanted, desired);

	if (was == wanted)
		return 1;
	if (size == 4)
		*(int *)expected = (int)was;
	else
		put(expected, size, was);
	return 0;
}
