#ifndef _SYS_SYSMACROS_H
#define _SYS_SYSMACROS_H

#define major(device) ((unsigned int)((device) >> 8 & 0xfff))
#define minor(device) ((unsigned int)((device) & 0xff))
#define makedev(major, minor) ((unsigned long)(major) << 8 | (unsigned long)(minor))

#endif
