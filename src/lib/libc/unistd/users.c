#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <unistd.h>
#include "../internal.h"

/* The two people on this computer. */
static struct passwd users[] = {
	{ "root", "x", 0, 0, "root", "/root", "/bin/bash" },
	{ "juan", "x", 1000, 1000, "juan", "/home/juan", "/bin/bash" },
};

static char *nobody[] = { NULL };
static struct group groups[] = {
	{ "root", "x", 0, nobody },
	{ "tty", "x", 5, nobody },
	{ "juan", "x", 1000, nobody },
};

struct passwd *getpwuid(uid_t uid)
{
	for (size_t i = 0; i < sizeof users / sizeof *users; i++)
		if (users[i].pw_uid == uid)
			return &users[i];
	return NULL;
}

struct passwd *getpwnam(const char *name)
{
	for (size_t i = 0; i < sizeof users / sizeof *users; i++)
		if (strcmp(users[i].pw_name, name) == 0)
			return &users[i];
	return NULL;
}

struct group *getgrgid(gid_t gid)
{
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (groups[i].gr_gid == gid)
			return &groups[i];
	return NULL;
}

struct group *getgrnam(const char *name)
{
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (strcmp(groups[i].gr_name, name) == 0)
			return &groups[i];
	return NULL;
}

int setgroups(size_t n, const gid_t *list) { return (int)sys2(SYS_setgroups, n, list); }

char *getlogin(void)
{
	struct passwd *user = getpwuid(getuid());

	return user ? user->pw_name : NULL;
}
