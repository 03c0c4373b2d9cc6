#ifndef _UCONTEXT_H
#define _UCONTEXT_H

#include <signal.h>

enum {
	REG_R8,
	REG_R9,
	REG_R10,
	REG_R11,
	REG_R12,
	REG_R13,
	REG_R14,
	REG_R15,
	REG_RDI,
	REG_RSI,
	REG_RBP,
	REG_RBX,
	REG_RDX,
	REG_RAX,
	REG_RCX,
	REG_RSP,
	REG_RIP,
	REG_EFL,
	REG_CSGSFS,
	REG_ERR,
	REG_TRAPNO,
	REG_OLDMASK,
	REG_CR2
};

typedef long long greg_t;
typedef greg_t gregset_t[23];

typedef struct {
	gregset_t gregs;
	void *fpregs;
	unsigned long __reserved[8];
} mcontext_t;

/* x86-64's. Of the registers those are in use that mean the same here: RIP, RSP, RBP and RAX. */
typedef struct ucontext_t {
	unsigned long uc_flags;
	struct ucontext_t *uc_link;
	stack_t uc_stack;
	mcontext_t uc_mcontext;
	sigset_t uc_sigmask;
	unsigned long __rest[15];
} ucontext_t;

int getcontext(ucontext_t *context);
void makecontext(ucontext_t *context, void (*function)(void), int argc, ...);
int setcontext(const ucontext_t *context);
int swapcontext(ucontext_t *old, const ucontext_t *context);

#endif
