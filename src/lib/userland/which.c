/* which NAME...   the file that a command stands for */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int find(const char *name)
{
	char *path = strdup(getenv("PATH") ? getenv("PATH") : "/usr/bin:/bin"), *folder;

	while ((folder = strsep(&path, ":"))) {
		char full[4096];

		snprintf(full, sizeof full, "%s/%s", folder, name);
		if (access(full, X_OK) == 0) {
			puts(full);
			return 0;
		}
	}
	return 1;
}

int main(int argc, char *argv[])
{
	int failed = argc < 2;

	for (int i = 1; i < argc; i++)
		failed |= find(argv[i]);
	return failed;
}
