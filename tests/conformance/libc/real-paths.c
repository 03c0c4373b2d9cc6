/* What does realpath() make of links, dots and names that are not there? */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char base[PATH_MAX];

static void show(const char *path)
{
	char *real = realpath(path, NULL);

	if (!real)
		printf("%s: %s\n", path, strerror(errno));
	else if (strncmp(real, base, strlen(base)) == 0)
		printf("%s: BASE%s\n", path, real + strlen(base));
	else
		printf("%s: %s\n", path, real);
	free(real);
}

int main(void)
{
	char own[PATH_MAX];

	mkdir("d", 0755);
	mkdir("d/e", 0755);
	close(open("d/file", O_CREAT | O_WRONLY, 0644));
	symlink("d/e", "link");
	symlink("/", "root");
	symlink("loop", "loop");
	symlink("../link", "d/up");
	symlink("nothing", "dangling");
	realpath(".", base);
	show(".");
	show("d/../d/./e//");
	show("link");
	show("link/..");
	show("link/../file");
	show("root");
	show("root/..");
	show("d/up");
	show("loop");
	show("dangling");
	show("nothing/..");
	show("d/file/");
	show("d/file/..");
	show("d/file/.");
	show("");
	show("/");
	show("/..");
	printf("%d %d\n", realpath(NULL, own) == NULL, errno == EINVAL);
	printf("%d\n", realpath("d", own) == own);
	return 0;
}
