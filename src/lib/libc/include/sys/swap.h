#ifndef _SYS_SWAP_H
#define _SYS_SWAP_H


#define SWAP_FLAG_PRIO_SHIFT 0
#define SWAP_FLAG_PRIO_MASK 32767
#define SWAP_FLAG_PREFER 32768
#define SWAP_FLAG_DISCARD 65536

int swapon(const char *path, int flags);
int swapoff(const char *path);

#endif
