#ifndef _SYS_REG_H
#define _SYS_REG_H

/* Indices of longs in struct user_regs_struct. */
#define R10 7
#define R9 8
#define R8 9
#define RAX 10
#define RDX 12
#define RSI 13
#define RDI 14
#define ORIG_RAX 15
#define RIP 16
#define RSP 19

#endif
