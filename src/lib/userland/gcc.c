/*
 * gcc [-o FILE] [OPTION...] FILE.c...
 *
 * The compiler itself is not in this computer: it is part of the machine around it. One system call of
 * our own hands over the command line; the machine compiles, writes the program to the disk, and
 * answers the diagnostics and the exit status.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	SYS_COMPILE = 0x554e4b,
	ROOM = 64 * 1024
};

int main(int argc, char *argv[])
{
	static char diagnostics[ROOM];
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
	write(STDERR_FILENO, diagnostics, strnlen(diagnostics, ROOM));
	return (int)status;
}
