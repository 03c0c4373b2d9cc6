/* The calls of x86-64 Linux that our kernel has. */
#include <stddef.h>
#include "strace.h"

static const struct call CALLS[] = {
	{ 0, "read", "dbd" },           { 1, "write", "dBd" },          { 2, "open", "sFx" },
	{ 3, "close", "d" },            { 4, "stat", "sp" },            { 5, "fstat", "dp" },
	{ 6, "lstat", "sp" },           { 7, "poll", "pdd" },           { 8, "lseek", "ddd" },
	{ 9, "mmap", "pdxxdd" },        { 10, "mprotect", "pdx" },      { 11, "munmap", "pd" },
	{ 12, "brk", "p" },             { 13, "rt_sigaction", "Sapd" }, { 14, "rt_sigprocmask", "HMpd" },
	{ 15, "rt_sigreturn", "" },     { 16, "ioctl", "dxp" },         { 21, "access", "sx" },
	{ 22, "pipe", "f" },            { 23, "select", "dpppp" },      { 24, "sched_yield", "" },
	{ 32, "dup", "d" },             { 33, "dup2", "dd" },           { 34, "pause", "" },
	{ 35, "nanosleep", "Tp" },      { 36, "getitimer", "dp" },      { 37, "alarm", "d" },
	{ 38, "setitimer", "dpp" },     { 39, "getpid", "" },           { 56, "clone", "xpppp" },
	{ 57, "fork", "" },             { 58, "vfork", "" },            { 59, "execve", "sAp" },
	{ 60, "exit", "d" },            { 61, "wait4", "dWwp" },        { 62, "kill", "dS" },
	{ 63, "uname", "p" },           { 72, "fcntl", "ddx" },         { 79, "getcwd", "pd" },
	{ 80, "chdir", "s" },           { 82, "rename", "ss" },         { 83, "mkdir", "sx" },
	{ 84, "rmdir", "s" },           { 87, "unlink", "s" },          { 88, "symlink", "ss" },
	{ 89, "readlink", "spd" },      { 90, "chmod", "sx" },          { 95, "umask", "x" },
	{ 96, "gettimeofday", "pp" },   { 97, "getrlimit", "dp" },      { 98, "getrusage", "dp" },
	{ 100, "times", "p" },          { 101, "ptrace", "xdpx" },      { 102, "getuid", "" },
	{ 104, "getgid", "" },          { 105, "setuid", "d" },         { 106, "setgid", "d" },
	{ 107, "geteuid", "" },         { 108, "getegid", "" },         { 109, "setpgid", "dd" },
	{ 110, "getppid", "" },         { 111, "getpgrp", "" },         { 112, "setsid", "" },
	{ 121, "getpgid", "d" },        { 124, "getsid", "d" },         { 127, "rt_sigpending", "pd" },
	{ 128, "rt_sigtimedwait", "MITd" }, { 129, "rt_sigqueueinfo", "dSp" }, { 130, "rt_sigsuspend", "Md" },
	{ 131, "sigaltstack", "pp" },   { 157, "prctl", "dx" },         { 158, "arch_prctl", "xp" },
	{ 160, "setrlimit", "dp" },     { 186, "gettid", "" },          { 200, "tkill", "dS" },
	{ 201, "time", "p" },           { 202, "futex", "pxd" },        { 217, "getdents64", "dpd" },
	{ 218, "set_tid_address", "p" }, { 219, "restart_syscall", "" }, { 228, "clock_gettime", "dp" },
	{ 230, "clock_nanosleep", "ddTp" }, { 231, "exit_group", "d" }, { 234, "tgkill", "ddS" },
	{ 247, "waitid", "idIwp" },     { 257, "openat", "DsFx" },      { 270, "pselect6", "dppppp" },
	{ 271, "ppoll", "pdTpd" },      { 272, "unshare", "x" },        { 289, "signalfd4", "dMdx" },
	{ 292, "dup3", "ddF" },         { 293, "pipe2", "fF" },         { 302, "prlimit64", "ddpp" },
	{ 424, "pidfd_send_signal", "dSpx" }, { 434, "pidfd_open", "dx" },
};

const struct call *find_call(int nr)
{
	for (size_t i = 0; i < sizeof CALLS / sizeof CALLS[0]; i++)
		if (CALLS[i].nr == nr)
			return &CALLS[i];
	return NULL;
}
