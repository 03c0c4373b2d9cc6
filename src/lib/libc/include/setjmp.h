#ifndef _SETJMP_H
#define _SETJMP_H

#include <bits/sigset.h>

/* Where to go on: pc, fp and sp, and the signal mask if it was asked for. As large as the real one. */
struct __jmp_buf_tag {
	long __registers[8];
	int __mask_was_saved;
	sigset_t __saved_mask;
	unsigned long __unused[15];
};

typedef struct __jmp_buf_tag jmp_buf[1];
typedef struct __jmp_buf_tag sigjmp_buf[1];

int setjmp(jmp_buf env);
int _setjmp(jmp_buf env);
int sigsetjmp(sigjmp_buf env, int save_mask);
_Noreturn void longjmp(jmp_buf env, int value);
_Noreturn void _longjmp(jmp_buf env, int value);
_Noreturn void siglongjmp(sigjmp_buf env, int value);

/* The standard says that it is a macro. */
#define setjmp(env) setjmp(env)

#endif
