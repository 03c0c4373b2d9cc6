/* Threads until there is no room, and then on. */
#include <pthread.h>
#include <unistd.h>

static void *wait_for_ever(void *unused)
{
	(void)unused;
	for (;;)
		pause();
}

int main(void)
{
	pthread_t thread;

	for (;;)
		pthread_create(&thread, NULL, wait_for_ever, NULL);
}
