#include <sys/auxv.h>
#include <unistd.h>
#include <errno.h>

unsigned long getauxval(unsigned long type)
{
	switch (type) {
	case AT_PAGESZ:
		return 4096;
	case AT_UID:
		return getuid();
	case AT_EUID:
		return geteuid();
	case AT_GID:
		return getgid();
	case AT_EGID:
		return getegid();
	case AT_CLKTCK:
		return 100;
	case AT_SECURE:
		return getuid() != geteuid();
	}
	errno = ENOENT;
	return 0;
}
