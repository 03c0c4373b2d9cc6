#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <ucontext.h>
#include "thread.h"

/*
 * Where to go on is noted as setjmp.c does it: the first three words of a frame are where its function returns
 * to, and the frame and stack pointer there. A function begins on a record at the top of its stack: where it
 * returns to, two words for the frame and the stack pointer before, one more, and its arguments (vm/frames.ts).
 */

enum { TEXT_BASE = 0x400000, RECORD_ARGS = 4, RECORD_WORDS = 16 };

static const int saved[3] = { REG_RIP, REG_RBP, REG_RSP };

static int pc_of(void (*function)(void)) { return ((int)(long)function - TEXT_BASE) >> 2; }

static void note(ucontext_t *context, const int *frame)
{
	for (int i = 0; i < 3; i++)
		context->uc_mcontext.gregs[saved[i]] = frame[i];
	sigprocmask(SIG_BLOCK, NULL, &context->uc_sigmask);
}

static void resume(const ucontext_t *context, volatile int *frame)
{
	sigprocmask(SIG_SETMASK, &context->uc_sigmask, NULL);
	for (int i = 0; i < 3; i++)
		frame[i] = (int)context->uc_mcontext.gregs[saved[i]];
}

int getcontext(ucontext_t *context)
{
	note(context, __builtin_frame_address(0));
	return 0;
}

int setcontext(const ucontext_t *context)
{
	resume(context, __builtin_frame_address(0));
	return 0;
}

int swapcontext(ucontext_t *old, const ucontext_t *context)
{
	note(old, __builtin_frame_address(0));
	resume(context, __builtin_frame_address(0));
	return 0;
}

/* What a context's function returns to: the context that is linked, or the end of the thread. */
static void ended(const ucontext_t *next)
{
	if (next)
		setcontext(next);
	exit(0);
}

struct start {
	void (*function)(int, int, int, int, int, int);
	const ucontext_t *next;
	int args[6];
};

static void begin(struct start *start)
{
	int *a = start->args;

	start->function(a[0], a[1], a[2], a[3], a[4], a[5]);
	ended(start->next);
}

void makecontext(ucontext_t *context, void (*function)(void), int argc, ...)
{
	char *top = (char *)context->uc_stack.ss_sp + context->uc_stack.ss_size;
	struct start *start = (struct start *)(((long)top & ~63L) - 128);
	int *record = (int *)start - RECORD_WORDS;
	va_list ap;

	start->function = (void (*)(int, int, int, int, int, int))function;
	start->next = context->uc_link;
	va_start(ap, argc);
	for (int i = 0; i < 6; i++)
		start->args[i] = i < argc ? va_arg(ap, int) : 0;
	va_end(ap);
	record[0] = record[1] = record[3] = 0;
	record[2] = (int)(long)start;
	record[RECORD_ARGS] = (int)(long)start;
	context->uc_mcontext.gregs[REG_RIP] = pc_of((void (*)(void))begin);
	context->uc_mcontext.gregs[REG_RBP] = (long)record;
	context->uc_mcontext.gregs[REG_RSP] = (long)record;
}
