/* A timer that rings each microsecond. */
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

static void ring(int sig)
{
	(void)sig;
}

int main(void)
{
	struct itimerval often = { { 0, 1 }, { 0, 1 } };

	signal(SIGALRM, ring);
	setitimer(ITIMER_REAL, &often, NULL);
	for (;;)
		pause();
}
