#ifndef _SYS_ACCT_H
#define _SYS_ACCT_H

#include <stdint.h>
#include <sys/types.h>

#define ACCT_COMM 16
#define AHZ 100

typedef uint16_t comp_t;

struct acct {
	char ac_flag;
	uint16_t ac_uid;
	uint16_t ac_gid;
	uint16_t ac_tty;
	uint32_t ac_btime;
	comp_t ac_utime;
	comp_t ac_stime;
	comp_t ac_etime;
	comp_t ac_mem;
	comp_t ac_io;
	comp_t ac_rw;
	comp_t ac_minflt;
	comp_t ac_majflt;
	comp_t ac_swaps;
	uint32_t ac_exitcode;
	char ac_comm[17];
	char ac_pad[10];
};

#define AFORK 0x01
#define ASU 0x02
#define ACORE 0x08
#define AXSIG 0x10

int acct(const char *path);

#endif
