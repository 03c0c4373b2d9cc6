#include "internal.h"

/* The kernel puts back the registers that it saved when it called the handler: this never returns. */
void __restore_rt(void)
{
	trap(SYS_rt_sigreturn, 0, 0, 0, 0, 0, 0);
}
