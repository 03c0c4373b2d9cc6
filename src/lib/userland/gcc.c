/*
 * gcc [-o FILE] [OPTION...] FILE.c...
 *
 * The compiler itself is not in this computer: it is part of the machine around it. One system call of
 * our own hands over the command line; the machine compiles, writes what it made to the disk, and
 * answers the diagnostics, behind them what -E and --version print, and the exit status.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	SYS_COMPILE = 0x554e4b,
	ROOM = 256 * 1024
};

int main(int argc, char *argv[])
{
	static char diagnostics[ROOM];
	size_t n;
	long status;

	if (argc < 2) {
		fputs("gcc: fatal error: no input files\ncompilation terminated.\n", stderr);
		return 1;
	}
	status = syscall(SYS_COMPILE, argv, diagnostics, (long)ROOM);
	if (status < 0) {
		perror("gcc");
		return 1;
	}
	n = strnlen(diagnostics, ROOM);
	write(STDERR_FILENO, diagnostics, n);
	if (n + 1 < ROOM)
		write(STDOUT_FILENO, diagnostics + n + 1, strnlen(diagnostics + n + 1, ROOM - n - 1));
	return (int)status;
}
