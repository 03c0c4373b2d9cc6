#include <sys/mman.h>
#include <unistd.h>
#include "../internal.h"

/* The kernel answers where the heap ends now, whether it moved or not. */
static char *heap_end;

int brk(void *end)
{
	heap_end = (char *)trap(SYS_brk, end, 0, 0, 0, 0, 0);
	if (heap_end < (char *)end) {
		errno = ENOMEM;
		return -1;
	}
	return 0;
}

void *sbrk(intptr_t increment)
{
	char *old;

	if (!heap_end)
		brk(NULL);
	old = heap_end;
	return increment == 0 || brk(old + increment) == 0 ? old : (void *)-1;
}

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset)
{
	return (void *)sys6(SYS_mmap, address, length, protection, flags, fd, offset);
}

int madvise(void *address, size_t length, int advice) { return (int)sys3(SYS_madvise, address, length, advice); }
int msync(void *address, size_t length, int flags) { return (int)sys3(SYS_msync, address, length, flags); }
int munmap(void *address, size_t length) { return (int)sys2(SYS_munmap, address, length); }
int mprotect(void *address, size_t length, int protection) { return (int)sys3(SYS_mprotect, address, length, protection); }
