/* The first code of every program; linked into each, so that it finds that program's main. */

int main(int argc, char **argv, char **envp);
_Noreturn void __libc_start_main(int (*main)(int, char **, char **), long *stack);

/* The kernel enters with the stack pointer at argc, argv[0] ..., NULL, envp[0] ..., NULL. */
void _start(void)
{
	__libc_start_main(main, (long *)__builtin_entry_sp());
}
