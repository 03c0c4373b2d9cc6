/* What builtins.c lists and other files define. */
#ifndef _BUILTINS_H
#define _BUILTINS_H

int is_whole_number(const char *s, long *n);
int list_all_signals(void);

int alias_builtin(int argc, char **argv);
int cd_builtin(int argc, char **argv);
int declare_builtin(int argc, char **argv);
int dirs_builtin(int argc, char **argv);
int disown_builtin(int argc, char **argv);
int echo_builtin(int argc, char **argv);
int fg_builtin(int argc, char **argv);
int getopts_builtin(int argc, char **argv);
int jobs_builtin(int argc, char **argv);
int kill_builtin(int argc, char **argv);
int mapfile_builtin(int argc, char **argv);
int popd_builtin(int argc, char **argv);
int printf_builtin(int argc, char **argv);
int pushd_builtin(int argc, char **argv);
int pwd_builtin(int argc, char **argv);
int read_builtin(int argc, char **argv);
int set_builtin(int argc, char **argv);
int shopt_builtin(int argc, char **argv);
int ulimit_builtin(int argc, char **argv);
int umask_builtin(int argc, char **argv);
int unalias_builtin(int argc, char **argv);
int unset_builtin(int argc, char **argv);
int wait_builtin(int argc, char **argv);

#endif
