/* Copies its input to its output and to files; -a appends to them. */
#include <err.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int files[32], count = 0, flags = O_WRONLY | O_CREAT | O_TRUNC, status = 0;
	char block[4096];
	ssize_t n;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-a") == 0) {
			flags = O_WRONLY | O_CREAT | O_APPEND;
			continue;
		}
		if (count == 32)
			errx(1, "too many files");
		files[count] = open(argv[i], flags, 0666);
		if (files[count] < 0) {
			warn("%s", argv[i]);
			status = 1;
		} else {
			count++;
		}
	}
	while ((n = read(0, block, sizeof block)) > 0) {
		if (write(1, block, (size_t)n) < 0)
			status = 1;
		for (int i = 0; i < count; i++)
			if (write(files[i], block, (size_t)n) < 0)
				status = 1;
	}
	return status;
}
