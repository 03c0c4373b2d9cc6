#include <stdlib.h>
#include <string.h>
#include "internal.h"

char **environ;
char *program_invocation_name = "";
char *program_invocation_short_name = "";

_Noreturn void __libc_start_main(int (*main)(int, char **, char **), long *stack)
{
	int argc = (int)stack[0];
	char **argv = (char **)(stack + 1);

	environ = argv + argc + 1;
	if (argc > 0) {
		char *slash = strrchr(argv[0], '/');

		program_invocation_name = argv[0];
		program_invocation_short_name = slash ? slash + 1 : argv[0];
	}
	exit(main(argc, argv, environ));
}

long __result(long answer)
{
	if (answer < 0 && answer >= -4095) {
		errno = (int)-answer;
		if (answer == -EINTR)
			CANCELLATION_POINT();
		return -1;
	}
	return answer;
}
