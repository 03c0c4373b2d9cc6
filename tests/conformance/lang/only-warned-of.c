/* Does what gcc only warns of do here what it does there: undeclared functions, int as the type that is left out, definitions of the old style? */
#include <stdio.h>

static_count = 3;
const limit = 7;

main(argc, argv)
	char **argv;
{
	char *text = malloc(16), line[32];
	int status = 0, fd[2], number = 258;
	char *start = &number;
	void *kept = 42;
	unsigned long address = &number;

	strcpy(text, "forty");
	strcat(text, "-two");
	printf("%s %zu %d\n", text, strlen(text), argc);
	printf("%d %d %d\n", static_count, limit, add(2, 3));
	printf("%d %d %d\n", narrow(300, 3.9, -1), start[0], start[1]);
	printf("%ld %d\n", (long)kept, address == &number);
	printf("%d\n", wide(1, 2, 3));
	fill(line, 5);
	printf("%s\n", line);
	printf("%d\n", nothing(4) == 4);
	fflush(stdout);

	pipe(fd);
	if (fork() == 0) {
		write(fd[1], "from the child", 15);
		exit(3);
	}
	wait(&status);
	printf("%d ", read(fd[0], line, sizeof line));
	printf("%s %d\n", line, status >> 8);
	printf("%d\n", lseek(fd[0], 0, 0));
	printf("%d\n", usleep(10));
	printf("%.3f %d\n", sqrt(2), abs(-4));
	show("end");
	return 0;
}

add(a, b)
{
	return a + b;
}

int narrow(c, f, s)
	unsigned char c;
	float f;
	short s;
{
	return c * 100 + (int)f * 10 + s;
}

/* An int in a register is found there as a long. */
int wide(long a, int b, long c)
{
	return a * 100 + b * 10 + c;
}

void fill(char *to, int n)
{
	while (n-- > 0)
		*to++ = 'x';
	*to = 0;
	if (n == 3)
		return 5;
}

int nothing(int x)
{
	if (x == 0)
		return;
	return x;
}

void show(const char *s)
{
	puts(s);
}
