#ifndef _GRP_H
#define _GRP_H

#include <bits/types.h>
#include <stdio.h>

struct group {
	char *gr_name;
	char *gr_passwd;
	gid_t gr_gid;
	char **gr_mem;
};

void endgrent(void);
struct group *fgetgrent(FILE *f);
struct group *getgrent(void);
int getgrgid_r(gid_t gid, struct group *group, char *buffer, size_t size, struct group **result);
int getgrnam_r(const char *name, struct group *group, char *buffer, size_t size, struct group **result);
int getgrouplist(const char *user, gid_t gid, gid_t *groups, int *n);
int initgroups(const char *user, gid_t gid);
void setgrent(void);
struct group *getgrgid(gid_t gid);
struct group *getgrnam(const char *name);
int setgroups(size_t n, const gid_t *groups);

#endif
