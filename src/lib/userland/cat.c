/* cat [-n] [FILE]...   - is standard input */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int number_lines, line, at_start = 1;

static int copy(int fd, const char *name)
{
	char buffer[4096];
	ssize_t n;

	while ((n = read(fd, buffer, sizeof buffer)) > 0) {
		if (!number_lines) {
			for (ssize_t done = 0, part; done < n; done += part) {
				part = write(STDOUT_FILENO, buffer + done, (size_t)(n - done));
				if (part < 0) {
					perror("cat: write error");
					return 1;
				}
			}
			continue;
		}
		for (ssize_t i = 0; i < n; i++) {
			if (at_start)
				printf("%6d\t", ++line);
			putchar(buffer[i]);
			at_start = buffer[i] == '\n';
		}
		fflush(stdout);
	}
	if (n == 0)
		return 0;
	fprintf(stderr, "cat: %s: %s\n", name, strerror(errno));
	return 1;
}

int main(int argc, char *argv[])
{
	int failed = 0, i = 1;

	if (i < argc && strcmp(argv[i], "-n") == 0) {
		number_lines = 1;
		i++;
	}
	if (i == argc)
		return copy(STDIN_FILENO, "-");
	for (; i < argc; i++) {
		int fd = strcmp(argv[i], "-") == 0 ? STDIN_FILENO : open(argv[i], O_RDONLY);

		if (fd < 0) {
			fprintf(stderr, "cat: %s: %s\n", argv[i], strerror(errno));
			failed = 1;
			continue;
		}
		failed |= copy(fd, argv[i]);
		if (fd != STDIN_FILENO)
			close(fd);
	}
	return failed;
}
