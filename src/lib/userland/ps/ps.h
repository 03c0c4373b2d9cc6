/*
 * ps: proc.c reads /proc, options.c finds out which processes and which columns are wanted, columns.c
 * makes their text, main.c puts it in order and prints it.
 */
#ifndef _PS_H
#define _PS_H

#include <sys/types.h>
#include <time.h>

enum { TEXT = 4096, HERTZ = 100 };

struct proc {
	int pid, ppid, pgrp, session, tty, tpgid;
	char state;
	char comm[64];
	unsigned long flags, minflt, majflt, utime, stime, start, vsize, rss;
	long priority, nice, threads;
	uid_t uid;
	int depth; /* in the forest; -1: not in it yet */
	char tree[128]; /* what the forest draws before the command */
};

/* ---- proc.c ---- */

extern struct proc *procs;
extern int n_procs;
extern unsigned long boot_time, total_kb;
extern double uptime;
extern time_t now;

int read_file(const char *path, char *buffer, int size);
void read_system(void);
int read_proc(int pid, struct proc *p);
void read_all(void);

/* ---- columns.c ---- */

struct column {
	const char *name, *header;
	int width, left;
	void (*print)(const struct proc *p, char *out);
};

const char *terminal_of(const struct proc *p);
const struct column *find_column(const char *name);

/* ---- options.c ---- */

extern struct column chosen[];
extern int n_chosen;
extern int headers, forest, wide;
extern const char *sort_by;

void read_options(char **argv);
int is_wanted(const struct proc *p, const struct proc *self);
_Noreturn void fail(const char *message);

#endif
