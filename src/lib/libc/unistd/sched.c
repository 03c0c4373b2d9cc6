#include <sched.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>
#include "../internal.h"

void __cpu_zero(cpu_set_t *set) { memset(set, 0, sizeof *set); }

int __cpu_count(const cpu_set_t *set)
{
	int n = 0;

	for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
		n += CPU_ISSET(cpu, set);
	return n;
}

/* The kernel answers how many bytes it wrote. */
int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set)
{
	long n = sys3(SYS_sched_getaffinity, pid, size, set);

	if (n < 0)
		return -1;
	memset((char *)set + n, 0, size - (size_t)n);
	return 0;
}

int sched_setaffinity(pid_t pid, size_t size, const cpu_set_t *set)
{
	return (int)sys3(SYS_sched_setaffinity, pid, size, set);
}

int sched_getcpu(void)
{
	unsigned int cpu;

	return sys3(SYS_getcpu, &cpu, NULL, NULL) < 0 ? -1 : (int)cpu;
}

int sched_get_priority_max(int policy) { return (int)sys1(SYS_sched_get_priority_max, policy); }
int sched_get_priority_min(int policy) { return (int)sys1(SYS_sched_get_priority_min, policy); }
int sched_getscheduler(pid_t pid) { return (int)sys1(SYS_sched_getscheduler, pid); }
int sched_getparam(pid_t pid, struct sched_param *param) { return (int)sys2(SYS_sched_getparam, pid, param); }

int sched_setscheduler(pid_t pid, int policy, const struct sched_param *param)
{
	return (int)sys3(SYS_sched_setscheduler, pid, policy, param);
}

int sched_rr_get_interval(pid_t pid, struct timespec *interval)
{
	return (int)sys2(SYS_sched_rr_get_interval, pid, interval);
}

ssize_t getrandom(void *buffer, size_t size, unsigned int flags) { return sys3(SYS_getrandom, buffer, size, flags); }
int clock_settime(clockid_t clock, const struct timespec *now) { return (int)sys2(SYS_clock_settime, clock, now); }
int sethostname(const char *name, size_t size) { return (int)sys2(SYS_sethostname, name, size); }
int chroot(const char *path) { return (int)sys1(SYS_chroot, path); }
void sync(void) { sys0(SYS_sync); }

int close_range(unsigned int first, unsigned int last, int flags)
{
	return (int)sys3(SYS_close_range, (int)first, (int)last, flags);
}
