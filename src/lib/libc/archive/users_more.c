#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lists of users and groups, line by line; and the same answers in a buffer of the caller's. */

static FILE *passwords, *group_file;
static char user_line[512], group_line[512];

void setpwent(void) { endpwent(); }
void setgrent(void) { endgrent(); }

void endpwent(void)
{
	if (passwords)
		fclose(passwords);
	passwords = NULL;
}

void endgrent(void)
{
	if (group_file)
		fclose(group_file);
	group_file = NULL;
}

static char *field(char **rest)
{
	char *text = strsep(rest, ":\n");

	return text ? text : "";
}

struct passwd *fgetpwent(FILE *f)
{
	static struct passwd user;
	char *rest = fgets(user_line, sizeof user_line, f);

	if (!rest)
		return NULL;
	user.pw_name = field(&rest);
	user.pw_passwd = field(&rest);
	user.pw_uid = (uid_t)strtoul(field(&rest), NULL, 10);
	user.pw_gid = (gid_t)strtoul(field(&rest), NULL, 10);
	user.pw_gecos = field(&rest);
	user.pw_dir = field(&rest);
	user.pw_shell = field(&rest);
	return &user;
}

struct passwd *getpwent(void)
{
	if (!passwords)
		passwords = fopen("/etc/passwd", "re");
	return passwords ? fgetpwent(passwords) : NULL;
}

struct group *fgetgrent(FILE *f)
{
	static struct group group;
	static char *members[32];
	char *rest = fgets(group_line, sizeof group_line, f), *list, *name;
	size_t n = 0;

	if (!rest)
		return NULL;
	group.gr_name = field(&rest);
	group.gr_passwd = field(&rest);
	group.gr_gid = (gid_t)strtoul(field(&rest), NULL, 10);
	list = field(&rest);
	while (*list && n < 31 && (name = strsep(&list, ",")) && (members[n++] = name) && list)
		;
	members[n] = NULL;
	group.gr_mem = members;
	return &group;
}

struct group *getgrent(void)
{
	if (!group_file)
		group_file = fopen("/etc/group", "re");
	return group_file ? fgetgrent(group_file) : NULL;
}

/* A copy of a text behind what was copied before; NULL if there is no room left. */
static char *copied(const char *text, char **to, size_t *room)
{
	size_t size = strlen(text) + 1;
	char *copy = *to;

	if (!copy || size > *room) {
		*to = NULL;
		return NULL;
	}
	memcpy(copy, text, size);
	*to += size;
	*room -= size;
	return copy;
}

static int given(struct passwd *found, struct passwd *user, char *buffer, size_t size, struct passwd **result)
{
	*result = NULL;
	if (!found)
		return 0;
	user->pw_uid = found->pw_uid;
	user->pw_gid = found->pw_gid;
	user->pw_name = copied(found->pw_name, &buffer, &size);
	user->pw_passwd = copied(found->pw_passwd, &buffer, &size);
	user->pw_gecos = copied(found->pw_gecos, &buffer, &size);
	user->pw_dir = copied(found->pw_dir, &buffer, &size);
	user->pw_shell = copied(found->pw_shell, &buffer, &size);
	if (!buffer)
		return ERANGE;
	*result = user;
	return 0;
}

int getpwnam_r(const char *name, struct passwd *user, char *buffer, size_t size, struct passwd **result)
{
	return given(getpwnam(name), user, buffer, size, result);
}

int getpwuid_r(uid_t uid, struct passwd *user, char *buffer, size_t size, struct passwd **result)
{
	return given(getpwuid(uid), user, buffer, size, result);
}

static int given_group(struct group *found, struct group *group, char *buffer, size_t size, struct group **result)
{
	/* Its list of members is empty. */
	char **members = (char **)(((unsigned long)buffer + 7) & ~7UL);
	size_t before = (size_t)((char *)(members + 1) - buffer);

	*result = NULL;
	if (!found)
		return 0;
	if (before > size)
		return ERANGE;
	*members = NULL;
	buffer += before;
	size -= before;
	group->gr_mem = members;
	group->gr_gid = found->gr_gid;
	group->gr_name = copied(found->gr_name, &buffer, &size);
	group->gr_passwd = copied(found->gr_passwd, &buffer, &size);
	if (!buffer)
		return ERANGE;
	*result = group;
	return 0;
}

int getgrnam_r(const char *name, struct group *group, char *buffer, size_t size, struct group **result)
{
	return given_group(getgrnam(name), group, buffer, size, result);
}

int getgrgid_r(gid_t gid, struct group *group, char *buffer, size_t size, struct group **result)
{
	return given_group(getgrgid(gid), group, buffer, size, result);
}

/* Groups name no members here: a user is in the one that it is given. */
int getgrouplist(const char *user, gid_t gid, gid_t *groups, int *n)
{
	int room = *n;

	(void)user;
	*n = 1;
	if (room < 1)
		return -1;
	*groups = gid;
	return 1;
}

int initgroups(const char *user, gid_t gid)
{
	(void)user;
	return setgroups(1, &gid);
}

/* There is no /etc/shadow. */
void setspent(void) {}
void endspent(void) {}

struct spwd *getspent(void)
{
	errno = ENOENT;
	return NULL;
}

struct spwd *getspnam(const char *name)
{
	(void)name;
	return getspent();
}
