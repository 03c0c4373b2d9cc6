#include <stdarg.h>
#include <sys/ptrace.h>
#include "../internal.h"

/* Arguments of a call have 32 bits: a word that is poked is passed by its address. */
enum { BY_ADDRESS = 0x40000000 };

/* The kernel stores the word that is peeked at; here it is the result, so that only errno tells of an error. */
long ptrace(int request, ...)
{
	va_list ap;
	long arg[3] = { 0, 0, 0 }; /* pid, addr, data */
	long word = 0;

	va_start(ap, request);
	for (int i = 0; i < 3 && passed_any(ap); i++)
		arg[i] = va_arg(ap, long);
	va_end(ap);
	if (request >= PTRACE_POKETEXT && request <= PTRACE_POKEUSER)
		return sys4(SYS_ptrace, request | BY_ADDRESS, (int)arg[0], arg[1], &arg[2]);
	if (request < PTRACE_PEEKTEXT || request > PTRACE_PEEKUSER)
		return sys4(SYS_ptrace, request, (int)arg[0], arg[1], arg[2]);
	if (sys4(SYS_ptrace, request, (int)arg[0], arg[1], &word) < 0)
		return -1;
	errno = 0;
	return word;
}
