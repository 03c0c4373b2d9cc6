// major.ts: numbers of devices, as an inode's i_rdev holds them. @see Linux include/uapi/linux/major.h

/** i_rdev of a folder on which /proc is mounted, and of a folder of /proc that is somebody's working directory. */
export const PROC_DEV = 1

/** Major number of /dev/pts/N. */
export const PTS_MAJOR = 136

/** A device's number. */
const device = (major: number, minor: number): number => (major << 8) | minor

export const DEV_NULL = device(1, 3)
export const DEV_ZERO = device(1, 5)
export const DEV_TTY = device(5, 0)
export const DEV_CONSOLE = device(5, 1)
