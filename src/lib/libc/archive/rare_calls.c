#include <sys/fsuid.h>
#include <sys/klog.h>
#include <sys/personality.h>
#include <sys/reboot.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/swap.h>
#include "sys.h"

int statfs(const char *path, struct statfs *buffer) { return (int)sys2(SYS_statfs, path, buffer); }
int fstatfs(int fd, struct statfs *buffer) { return (int)sys2(SYS_fstatfs, fd, buffer); }
int personality(unsigned long persona) { return (int)sys1(SYS_personality, persona); }
int setfsuid(uid_t uid) { return (int)sys1(SYS_setfsuid, uid); }
int setfsgid(gid_t gid) { return (int)sys1(SYS_setfsgid, gid); }
int klogctl(int type, char *buffer, int size) { return (int)sys3(SYS_syslog, type, buffer, size); }
int reboot(int command) { return (int)sys4(SYS_reboot, 0xfee1dead, 0x28121969, command, 0); }
int swapon(const char *path, int flags) { return (int)sys2(SYS_swapon, path, flags); }
int swapoff(const char *path) { return (int)sys1(SYS_swapoff, path); }

static int converted(int answer, const struct statfs *fs, struct statvfs *buffer)
{
	if (answer < 0)
		return -1;
	*buffer = (struct statvfs){
		.f_bsize = (unsigned long)fs->f_bsize,
		.f_frsize = (unsigned long)(fs->f_frsize ? fs->f_frsize : fs->f_bsize),
		.f_blocks = fs->f_blocks,
		.f_bfree = fs->f_bfree,
		.f_bavail = fs->f_bavail,
		.f_files = fs->f_files,
		.f_ffree = fs->f_ffree,
		.f_favail = fs->f_ffree,
		.f_fsid = (unsigned int)fs->f_fsid.__val[0],
		/* The kernel's ST_VALID, which says that the rest is. */
		.f_flag = (unsigned long)fs->f_flags & ~0x20UL,
		.f_namemax = (unsigned long)fs->f_namelen,
	};
	return 0;
}

int statvfs(const char *path, struct statvfs *buffer)
{
	struct statfs fs;

	return converted(statfs(path, &fs), &fs, buffer);
}

int fstatvfs(int fd, struct statvfs *buffer)
{
	struct statfs fs;

	return converted(fstatfs(fd, &fs), &fs, buffer);
}
