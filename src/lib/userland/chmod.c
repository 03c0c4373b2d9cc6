/* chmod MODE FILE...   MODE in octal, or like u+x, go-w, a=r, +x */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* -1 if the mode makes no sense */
static int new_mode(const char *mode, int old)
{
	int who = 0, bits = 0, operator;

	if (*mode >= '0' && *mode <= '7')
		return mode[strspn(mode, "01234567")] ? -1 : (int)strtol(mode, NULL, 8);
	for (; *mode && strchr("ugoa", *mode); mode++)
		who |= *mode == 'u' ? 0700 : *mode == 'g' ? 0070 : *mode == 'o' ? 0007 : 0777;
	if (!who)
		who = 0777;
	operator = *mode++;
	for (; *mode && strchr("rwx", *mode); mode++)
		bits |= *mode == 'r' ? 0444 : *mode == 'w' ? 0222 : 0111;
	if (*mode)
		return -1;
	switch (operator) {
	case '+':
		return old | (bits & who);
	case '-':
		return old & ~(bits & who);
	case '=':
		return (old & ~who) | (bits & who);
	}
	return -1;
}

int main(int argc, char *argv[])
{
	int failed = 0;

	if (argc < 3) {
		fputs("chmod: missing operand\nTry 'chmod --help' for more information.\n", stderr);
		return 1;
	}
	for (int i = 2; i < argc; i++) {
		struct stat st;
		int mode = stat(argv[i], &st) < 0 ? 0 : new_mode(argv[1], (int)(st.st_mode & 07777));

		if (mode < 0) {
			fprintf(stderr, "chmod: invalid mode: '%s'\n", argv[1]);
			return 1;
		}
		if (chmod(argv[i], (mode_t)mode) < 0) {
			fprintf(stderr, "chmod: cannot access '%s': %s\n", argv[i], strerror(errno));
			failed = 1;
		}
	}
	return failed;
}
