#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { NAME = 255 };

/* The file of an object that has a name: "/name" lies in /dev/shm. */
static int path_of(const char *prefix, const char *name, char path[NAME + 32])
{
	while (*name == '/')
		name++;
	if (!*name || strchr(name, '/') || strlen(name) > NAME - strlen(prefix)) {
		errno = strlen(name) > NAME ? ENAMETOOLONG : EINVAL;
		return -1;
	}
	sprintf(path, "/dev/shm/%s%s", prefix, name);
	return 0;
}

int shm_open(const char *name, int flags, mode_t mode)
{
	char path[NAME + 32];

	return path_of("", name, path) < 0 ? -1 : open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode);
}

static int unlink_named(const char *prefix, const char *name)
{
	char path[NAME + 32];

	if (path_of(prefix, name, path) < 0) {
		errno = ENOENT;
		return -1;
	}
	return unlink(path);
}

int shm_unlink(const char *name) { return unlink_named("", name); }

/* The file holds the semaphore, and all who open it share its page. */
sem_t *sem_open(const char *name, int flags, ...)
{
	char path[NAME + 32];
	unsigned int value = 0;
	mode_t mode = 0;
	sem_t first, *sem;
	va_list ap;
	int fd;

	if (path_of("sem.", name, path) < 0)
		return SEM_FAILED;
	va_start(ap, flags);
	if (flags & O_CREAT) {
		mode = va_arg(ap, mode_t);
		value = va_arg(ap, unsigned int);
	}
	va_end(ap);
	if (value > SEM_VALUE_MAX) {
		errno = EINVAL;
		return SEM_FAILED;
	}
	fd = open(path, O_RDWR | O_CLOEXEC);
	if (fd >= 0 && (flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL)) {
		close(fd);
		errno = EEXIST;
		return SEM_FAILED;
	}
	if (fd < 0) {
		if (errno != ENOENT || !(flags & O_CREAT))
			return SEM_FAILED;
		fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
		if (fd < 0)
			return SEM_FAILED;
		sem_init(&first, 1, value);
		if (write(fd, &first, sizeof first) != sizeof first) {
			close(fd);
			return SEM_FAILED;
		}
	}
	sem = mmap(NULL, sizeof *sem, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return sem == MAP_FAILED ? SEM_FAILED : sem;
}

int sem_close(sem_t *sem) { return munmap(sem, sizeof *sem); }

int sem_unlink(const char *name) { return unlink_named("sem.", name); }
