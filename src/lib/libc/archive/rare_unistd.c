#include <fenv.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/utsname.h>
#include <unistd.h>
#include "sys.h"

int mlock(const void *address, size_t size) { return (int)sys2(SYS_mlock, address, size); }
int munlock(const void *address, size_t size) { return (int)sys2(SYS_munlock, address, size); }
int mlockall(int flags) { return (int)sys1(SYS_mlockall, flags); }
int munlockall(void) { return (int)sys0(SYS_munlockall); }
int mincore(void *address, size_t size, unsigned char *pages) { return (int)sys3(SYS_mincore, address, size, pages); }

void *mremap(void *address, size_t size, size_t to, int flags, ...)
{
	void *place = 0;
	va_list ap;

	va_start(ap, flags);
	if (flags & MREMAP_FIXED)
		place = va_arg(ap, void *);
	va_end(ap);
	return (void *)sys6(SYS_mremap, address, size, to, flags, place, 0);
}

int getdomainname(char *name, size_t size)
{
	struct utsname u;
	size_t n;

	if (uname(&u) < 0)
		return -1;
	n = strlen(u.domainname) + 1;
	memcpy(name, u.domainname, n < size ? n : size);
	return 0;
}

size_t confstr(int name, char *buffer, size_t size)
{
	const char *text;

	switch (name) {
	case _CS_PATH:
		text = "/bin:/usr/bin";
		break;
	case _CS_GNU_LIBC_VERSION:
		text = "glibc 2.36";
		break;
	case _CS_GNU_LIBPTHREAD_VERSION:
		text = "NPTL 2.36";
		break;
	default:
		errno = EINVAL;
		return 0;
	}
	if (size > 0)
		strlcpy(buffer, text, size);
	return strlen(text) + 1;
}

/* The processor rounds to nearest, and keeps no flags of exceptions. */
int fegetround(void) { return FE_TONEAREST; }
int fesetround(int mode) { return mode != FE_TONEAREST; }
int feclearexcept(int exceptions) { return (void)exceptions, 0; }
int fetestexcept(int exceptions) { return (void)exceptions, 0; }
int feraiseexcept(int exceptions) { return exceptions != 0; }
