/* session.c: a little of everything that a JavaScript engine could do otherwise: doubles, wide integers, order, text, and processes. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t letters;

static void on_child(int sig)
{
	(void)sig;
	letters++;
	while (waitpid(-1, NULL, WNOHANG) > 0) {
		/* read every slip */
	}
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The bits of what is no number: a payload lives through moves, and arithmetic makes it a quiet one. */
static void no_number(int number)
{
	unsigned long long bits = 0xfff4000000000000ULL + (unsigned)number;
	double payload, moved[2], zero = number - number;
	float narrow;
	unsigned small;

	memcpy(&payload, &bits, sizeof bits);
	moved[0] = payload;
	moved[1] = payload + 1;
	narrow = (float)moved[0];
	memcpy(&small, &narrow, sizeof small);
	memcpy(&bits, &moved[0], sizeof bits);
	printf("%d: %llx %x", number, bits, small);
	memcpy(&bits, &moved[1], sizeof bits);
	printf(" %llx", bits);
	payload = zero / zero;
	memcpy(&bits, &payload, sizeof bits);
	printf(" %llx %g %g\n", bits, payload, -payload);
}

static void reckon(int number)
{
	double terms[64], sum = 0, product = 1;
	unsigned long long hash = 14695981039346656037ULL;
	long long wide = -9007199254740993LL - number;
	float narrow = 1.0f / 3.0f;

	for (int i = 0; i < 64; i++) {
		terms[i] = 1.0 / ((i * 37 % 64) + number + 0.1);
		product *= 1 + terms[i] / 7;
		hash = (hash ^ (unsigned long long)(terms[i] * 1e15)) * 1099511628211ULL;
	}
	qsort(terms, 64, sizeof terms[0], by_value);
	for (int i = 0; i < 64; i++)
		sum += terms[i];
	printf("%d: %.17g %a %.9g %g\n", number, sum, product, narrow * number, strtod("4.9e-324", NULL));
	printf("%d: %llx %lld %lld %llu\n", number, hash, wide / 1000003, wide % 1000003, hash % 1000000007);
	no_number(number);
	printf("%d: %g %g %s\n", number, -sum / 0.0, 5e-324 / 3, strerror(ECHILD));
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_child, .sa_flags = SA_RESTART };
	struct timespec pause = { .tv_nsec = 300000000 };

	sigaction(SIGCHLD, &action, NULL);
	for (int number = 1; number <= 3; number++) {
		if (fork() == 0) {
			nanosleep(&pause, NULL);
			reckon(number);
			exit(number);
		}
	}
	while (letters < 3 && sleep(2) != 0) {
		/* woken by a letter */
	}
	printf("%d letters\n", (int)letters);
	return 0;
}
