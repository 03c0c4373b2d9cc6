/* sleep NUMBER[smhd]...   the sum of all arguments; fractions are allowed */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(const char *s)
{
	char *end;
	double n = strtod(s, &end);
	double unit = *end == 'm' ? 60 : *end == 'h' ? 3600 : *end == 'd' ? 86400 : 1;

	if (end == s || n < 0 || (*end && (end[1] || (unit == 1 && *end != 's')))) {
		fprintf(stderr, "sleep: invalid time interval '%s'\nTry 'sleep --help' for more information.\n", s);
		exit(1);
	}
	return n * unit;
}

int main(int argc, char *argv[])
{
	double total = 0;
	struct timespec t;

	if (argc < 2) {
		fputs("sleep: missing operand\nTry 'sleep --help' for more information.\n", stderr);
		return 1;
	}
	for (int i = 1; i < argc; i++)
		total += seconds(argv[i]);
	t.tv_sec = (time_t)total;
	t.tv_nsec = (long)((total - (double)t.tv_sec) * 1000000000.0);
	/* A signal may end nanosleep early: what is left is slept then. */
	while (nanosleep(&t, &t) < 0)
		;
	return 0;
}
