#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include "../internal.h"

struct __DIR {
	int fd;
	int here, end;
	long where; /* of the entry that is next, for the kernel */
	char buffer[2048]; /* struct dirent is the kernel's linux_dirent64 */
};

DIR *fdopendir(int fd)
{
	DIR *dir = malloc(sizeof *dir);

	if (dir) {
		dir->fd = fd;
		dir->here = dir->end = 0;
		dir->where = 0;
	}
	return dir;
}

DIR *opendir(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	return fd < 0 ? NULL : fdopendir(fd);
}

struct dirent *readdir(DIR *dir)
{
	struct dirent *entry;

	if (dir->here == dir->end) {
		dir->here = 0;
		dir->end = (int)sys3(SYS_getdents64, dir->fd, dir->buffer, sizeof dir->buffer);
		if (dir->end <= 0) {
			dir->end = 0;
			return NULL;
		}
	}
	entry = (struct dirent *)(dir->buffer + dir->here);
	dir->here += entry->d_reclen;
	dir->where = entry->d_off;
	return entry;
}

void seekdir(DIR *dir, long where)
{
	lseek(dir->fd, where, SEEK_SET);
	dir->here = dir->end = 0;
	dir->where = where;
}

long telldir(DIR *dir) { return dir->where; }
void rewinddir(DIR *dir) { seekdir(dir, 0); }

int dirfd(DIR *dir) { return dir->fd; }

int closedir(DIR *dir)
{
	int fd = dir->fd;

	free(dir);
	return close(fd);
}
