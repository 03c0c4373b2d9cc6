#include <sys/wait.h>
#include "../internal.h"

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage)
{
	CANCELLATION_POINT();
	return (pid_t)sys4(SYS_wait4, pid, status, options, usage);
}

pid_t wait3(int *status, int options, struct rusage *usage) { return wait4(-1, status, options, usage); }
pid_t waitpid(pid_t pid, int *status, int options) { return wait4(pid, status, options, NULL); }
pid_t wait(int *status) { return wait4(-1, status, 0, NULL); }

int waitid(idtype_t type, id_t id, siginfo_t *info, int options)
{
	CANCELLATION_POINT();
	return (int)sys6(SYS_waitid, type, id, info, options, NULL, 0);
}
