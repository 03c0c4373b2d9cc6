/* id [-u | -g] [-n]; whoami: id -un */
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
	const char *options = argc > 1 && argv[1][0] == '-' ? argv[1] : "";
	int by_name;
	struct passwd *user = getpwuid(geteuid());
	struct group *group = getgrgid(getegid());

	if (strcmp(program_invocation_short_name, "whoami") == 0)
		options = "un";
	by_name = strchr(options, 'n') != NULL;
	if (strchr(options, 'u')) {
		if (by_name && user)
			puts(user->pw_name);
		else
			printf("%u\n", geteuid());
	} else if (strchr(options, 'g')) {
		if (by_name && group)
			puts(group->gr_name);
		else
			printf("%u\n", getegid());
	} else {
		const char *name = group ? group->gr_name : "?";

		printf("uid=%u(%s) gid=%u(%s) groups=%u(%s)\n", geteuid(), user ? user->pw_name : "?", getegid(), name, getegid(),
		       name);
	}
	return 0;
}
