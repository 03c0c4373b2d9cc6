/*
 * The shell, installed as bash and sh: a small one that says and does what bash does.
 *
 * A line goes this way: lex.c cuts it into tokens, parse.c makes a tree of commands, exec.c walks the
 * tree; expand.c turns the words of a command into its arguments just before it runs, and jobs.c keeps
 * account of the processes that were started.
 */
#ifndef _SH_H
#define _SH_H

#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

/* ---- memory.c: what lives as long as one command line ---- */

void *alloc(size_t size);
size_t count_of(char **list);
char *copy_text(const char *s, size_t n);
char *format_text(const char *format, ...);
void *memory_mark(void);
void memory_release(void *mark);
void memory_keep(void);

/* Text that grows. */
struct text {
	char *s;
	size_t n, room;
};
void add_char(struct text *t, int c);
void add_string(struct text *t, const char *s);
char *text_of(struct text *t);

/* ---- the tree of commands ---- */

struct word {
	char *text; /* as written, quotes and all */
	struct word *next;
};

enum redirect_kind {
	READ_FROM, WRITE_TO, APPEND_TO, READ_WRITE, SAME_AS, BOTH_TO, BOTH_APPEND, HERE_TEXT, HERE_STRING
};

struct redirect {
	enum redirect_kind kind;
	int fd;
	char *word;
	int literal; /* here text whose delimiter was quoted: nothing in it is expanded */
	int clobbers; /* >| */
	char *variable; /* {NAME}>: the shell chooses the descriptor and puts its number there */
	struct redirect *next;
};

enum command_kind {
	SIMPLE, PIPELINE, NOT, TIMED, AND, OR, SEQUENCE, BACKGROUND,
	SUBSHELL, GROUP, IF, WHILE, UNTIL, FOR, FOR_SUM, SELECT, CASE, SUM, CONDITION, FUNCTION
};

struct case_item {
	struct word *patterns;
	struct command *body;
	enum case_end { STOP, FALL_THROUGH, GO_ON } end; /* ;; ;& ;;& */
	struct case_item *next;
};

struct command {
	enum command_kind kind;
	int line;
	struct word *words;         /* SIMPLE: assignments first; FOR: the list; CASE: the subject; CONDITION: all; SUM, FOR_SUM: one, three sums */
	int words_given;            /* FOR: whether there was an "in" */
	char *name;                 /* FOR, SELECT, FUNCTION */
	struct redirect *redirects; /* SIMPLE and compound commands */
	struct command *left;       /* condition of IF, WHILE, UNTIL; body of NOT, TIMED, BACKGROUND, SUBSHELL, GROUP, FOR, FUNCTION */
	struct command *right;      /* second operand; then-part of IF; body of WHILE, UNTIL */
	struct command *otherwise;  /* else-part of IF */
	struct case_item *items;
};

/* ---- lex.c ---- */

enum token { END, NEWLINE, WORD, OPERATOR };

enum lex_trouble { FINE, INCOMPLETE, UNMATCHED };

struct lexer {
	const char *at;
	int line;
	enum token token;
	char *text; /* of a WORD or OPERATOR */
	int io_number; /* digits stood directly before < or >; -1 if not */
	enum lex_trouble trouble;
	int open_quote; /* UNMATCHED: what was open */
	int command_position; /* set by the parser: an alias may stand here */
	struct here *pending; /* here texts that begin on the next line */
	struct using_alias *aliases;
};

void next_token(struct lexer *lex);
char *take_sum(struct lexer *lex);
void expect_here_text(struct lexer *lex, struct redirect *redirect, const char *delimiter, int strip_tabs);
int is_name(const char *s, size_t n);
struct word *words_of(const char *list);
const char *skip_nested(const char *s, int open);

void define_alias(const char *name, const char *value);
const char *alias_value(const char *name);
int remove_alias(const char *name);
void print_aliases(void);

/* ---- parse.c ---- */

enum parse_result { PARSED, NOTHING, NEED_MORE, SYNTAX_ERROR };

/* Parse one complete command line at *text and move *text and *line behind it. */
enum parse_result parse_line(const char **text, int *line, struct command **result, int at_end_of_input);

/* ---- print.c: a command as the job list shows it ---- */

char *command_text(struct command *command);
void print_function(const char *name, struct command *body);
void trace_compound(struct command *command); /* set -x */

/* ---- expand.c, glob.c, arith.c ---- */

char **expand_words(struct word *words);
struct word *expand_lists(struct word *words); /* {a,b} and {1..9}: brace.c */
char *expand_to_string(const char *word);
char *expand_pattern(const char *word); /* quoted characters come out with a backslash before them */
char *expand_here_text(const char *text);
int match(const char *pattern, const char *s);
char **expand_path(const char *pattern); /* NULL: nothing matches */
long arithmetic(const char *expression, int *failed);

void close_process_ends(void); /* substitute.c */
int unescape(const char **p, char bytes[5]); /* escape.c */

/* ---- vars.c ---- */

enum { LIST_MARK = 1 }; /* stands before a list of values among the arguments of declare */

void vars_init(char *envp[]);
size_t assigned_length(const char *word);
const char *get_var(const char *name);
int set_var(const char *name, const char *value);
int assign(const char *assignment);
int assign_list(const char *assignment);
int unset_var(const char *name);
void make_local(const char *name);
void *enter_function(void);
void leave_function(void *outer);
char **environment(char **extra);

extern char **positional; /* $1 .. , NULL at the end */
extern int positional_count;
extern char *shell_name; /* $0 */
extern int last_status;  /* $? */
extern pid_t last_background; /* $! */
extern pid_t shell_pid; /* $$, the same in subshells */

/* ---- arrays.c ---- */

char **all_elements(const char *name, int keys);
void set_array(const char *name, char **values);
void set_statuses(const int *statuses, int n); /* PIPESTATUS */

/* ---- declare.c ---- */

void print_vars(void);

/* ---- special.c ---- */

extern int subshell_depth;
extern const char *function_name; /* NULL outside of functions */
extern int sourcing; /* files that are being read by . */
void count_seconds(void);

/* ---- transform.c ---- */

size_t character_length(const char *s); /* bytes of the character at s */

/* ---- quote.c ---- */

char *quoted(const char *s);
char *in_quotes(const char *s);
char *in_double_quotes(const char *s);
char *quoted_if_needed(const char *s);

/* ---- jobs.c ---- */

struct process {
	pid_t pid;
	int status; /* as wait gave it, if !running */
	int running;
	struct process *next;
};

struct job {
	int number;
	pid_t pgrp;
	struct process *processes;
	char *text;
	int foreground;
	int notified; /* the state it is in was reported */
	struct job *next;
};

extern int job_control;

void jobs_init(void);
void jobs_forget(void);
struct job *new_job(const char *text, int foreground);
pid_t start_process(struct job *job);
int finish_start(struct job *job);
int wait_for_job(struct job *job);
int wait_for_pid(pid_t pid);
int wait_for_all(void);
int wait_for_next(void);
void report_jobs(void);
void list_jobs(int with_pids, int only_pids);
int signal_job(struct job *job, int sig);
struct job *find_job(const char *spec);
int continue_job(struct job *job, int foreground);
int have_stopped_jobs(void);
void disown_job(struct job *job);
int status_of(int wait_status);
void block_children(void);
void unblock_children(void);

/* ---- exec.c ---- */

enum {
	LAST = 1,  /* nothing comes after this command: a program may take this process over */
	FORKED = 2 /* this process was made for this command */
};

int run(struct command *command, int flags);
int run_text(const char *text, int flags);
int run_function(struct command *body, char **argv);
struct command *find_function(const char *name);
void remove_function(const char *name);
int print_functions(char **names);

/* ---- program.c ---- */

char *find_program(const char *name);
_Noreturn void exec_program(char **argv, char **assignments);

/* ---- state of exec.c and flow.c ---- */

extern int interactive;
extern volatile sig_atomic_t interrupted;
extern int breaking, continuing; /* loops still to leave, or to go on with */
extern int returning;
extern int current_line;

/* ---- options.c ---- */

extern int exit_on_error;  /* set -e */
extern int print_commands; /* set -x */
extern int unset_is_error; /* set -u */
extern int no_paths;       /* set -f */
extern int no_clobber;     /* set -C */
extern int only_parse;     /* set -n */
extern int echo_input;     /* set -v */
extern int allexport;      /* set -a */
extern int pipe_fails;     /* set -o pipefail */
extern int null_paths;     /* shopt -s nullglob */
extern int dot_paths;      /* shopt -s dotglob */
extern int deep_paths;     /* shopt -s globstar */

const char *option_letters(void);
int set_by_letter(int letter, int on);
int option_is_on(const char *name);

/* ---- builtins.c, test.c, trap.c ---- */

typedef int (*builtin)(int argc, char **argv);

builtin find_builtin(const char *name);
int test_builtin(int argc, char **argv);
int test_condition(struct word *words);
_Noreturn void leave(int status);
int trap_builtin(int argc, char **argv);
void run_traps(void);
void run_exit_trap(void);
enum event_trap { ERR_TRAP, DEBUG_TRAP, RETURN_TRAP, EVENT_TRAPS };
void run_event_trap(enum event_trap event);
void traps_in_child(void);
int signal_by_name(const char *name);
void child_ended(void);
int pending_trap(void);
int has_traps(void);

/* ---- main.c ---- */

void complain(const char *format, ...);
void interactive_signals(void);
int run_file(const char *path);
extern int was_interactive; /* this process, or the shell that it was forked from */
extern const char *input_name; /* "-c" or a script's name, for syntax errors; NULL when interactive */

#endif
