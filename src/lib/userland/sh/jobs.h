/* What jobs.c and job_list.c share. */
#ifndef _JOBS_H
#define _JOBS_H

#include <stdio.h>
#include "sh.h"

extern struct job *jobs;      /* by number */
extern struct job *inherited; /* in a subshell: those of the shell that it was forked from, which it may list */
extern struct job *recent[2]; /* the + and the - job */

int is_stopped(struct job *job);
int is_done(struct job *job);
struct process *last_process(struct job *job);
void make_recent(struct job *job);
void remove_job(struct job *gone);
void print_job(FILE *f, struct job *job, int with_pids);

#endif
