/* flow.c: conditions and loops */
#ifndef _FLOW_H
#define _FLOW_H

#include "sh.h"

extern int loop_depth;
extern int condition_depth; /* set -e does not act on what a condition asks */

int holds(const char *sum);
int run_condition(struct command *command);
int run_while(struct command *command);
int run_for(struct command *command);
int run_for_sum(struct command *command);
int run_select(struct command *command);
int run_timed(struct command *command);
int run_case(struct command *command, int flags);
int run_if(struct command *command, int flags);

#endif
