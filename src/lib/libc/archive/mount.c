#include <sys/mount.h>
#include "sys.h"

int mount(const char *source, const char *target, const char *type, unsigned long flags, const void *data)
{
	return (int)sys6(SYS_mount, source, target, type, flags, data, 0);
}

int umount2(const char *target, int flags) { return (int)sys2(SYS_umount2, target, flags); }
int umount(const char *target) { return umount2(target, 0); }
