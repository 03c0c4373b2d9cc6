/* Conditions and loops, and time. */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include "builtins.h"
#include "flow.h"

int breaking, continuing, returning;
int loop_depth;
int condition_depth;

int run_condition(struct command *command)
{
	int status;

	condition_depth++;
	status = run(command, 0);
	condition_depth--;
	return status;
}

/* After a round of a loop: whether to leave it. */
static int leaves_loop(void)
{
	if (interrupted || returning)
		return 1;
	if (breaking) {
		breaking--;
		return 1;
	}
	if (continuing)
		return --continuing > 0;
	return 0;
}

int run_while(struct command *command)
{
	int status = 0, wanted = command->kind == WHILE;

	loop_depth++;
	while (!interrupted) {
		void *mark = memory_mark();
		int condition = run_condition(command->left);

		if (leaves_loop() || (condition == 0) != wanted)
			break;
		status = run(command->right, 0);
		if (leaves_loop())
			break;
		memory_release(mark);
	}
	loop_depth--;
	return status;
}

int run_for(struct command *command)
{
	char **values = command->words_given ? expand_words(command->words) : positional;
	int status = 0;

	if (!values)
		return 1;
	loop_depth++;
	for (; *values; values++) {
		if (print_commands)
			trace_compound(command);
		if (set_var(command->name, *values) < 0)
			break;
		status = run(command->left, 0);
		if (leaves_loop())
			break;
	}
	loop_depth--;
	return status;
}

/* A sum as a condition: true unless it is 0, or wrong; an empty one is true. */
int holds(const char *sum)
{
	int wrong;
	const char *text = expand_here_text(sum);
	long n = arithmetic(text, &wrong);

	return !wrong && (n != 0 || !text[strspn(text, " ")]);
}

int run_for_sum(struct command *command)
{
	struct word *sums = command->words;
	int status = 0;

	loop_depth++;
	holds(sums->text);
	while (holds(sums->next->text)) {
		status = run(command->left, 0);
		if (leaves_loop())
			break;
		holds(sums->next->next->text);
	}
	loop_depth--;
	return status;
}

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

static void print_time(const char *what, double time)
{
	fprintf(stderr, "%s\t%dm%.3fs\n", what, (int)(time / 60), time - 60 * (int)(time / 60));
}

/* time: what this shell's children took, and by the clock on the wall */
int run_timed(struct command *command)
{
	struct rusage before, after;
	struct timespec begin, end;
	int status;

	clock_gettime(CLOCK_MONOTONIC, &begin);
	getrusage(RUSAGE_CHILDREN, &before);
	status = run(command->left, 0);
	getrusage(RUSAGE_CHILDREN, &after);
	clock_gettime(CLOCK_MONOTONIC, &end);
	fflush(stdout);
	fputc('\n', stderr);
	print_time("real", (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
	print_time("user", seconds(after.ru_utime) - seconds(before.ru_utime));
	print_time("sys", seconds(after.ru_stime) - seconds(before.ru_stime));
	return status;
}

static int is_meant(struct case_item *item, const char *subject)
{
	for (struct word *pattern = item->patterns; pattern; pattern = pattern->next)
		if (match(expand_pattern(pattern->text), subject))
			return 1;
	return 0;
}

int run_case(struct command *command, int flags)
{
	const char *subject = expand_to_string(command->words->text);
	int status = 0, falls = 0;

	for (struct case_item *item = command->items; item; item = item->next) {
		if (!falls && !is_meant(item, subject))
			continue;
		status = item->body ? run(item->body, item->end == STOP ? flags : 0) : 0;
		falls = item->end == FALL_THROUGH;
		if (item->end == STOP || breaking || continuing || returning || interrupted)
			break;
	}
	return status;
}

static void print_choices(char **values)
{
	for (int i = 0; values[i]; i++)
		fprintf(stderr, "%d) %s\n", i + 1, values[i]);
}

/* select: a list to choose from by number, until the input ends or the body breaks */
int run_select(struct command *command)
{
	char **values = command->words_given ? expand_words(command->words) : positional;
	int status = 0, shown = 0, n;

	if (!values)
		return 1;
	n = (int)count_of(values);
	loop_depth++;
	while (n) {
		long choice = 0;
		const char *reply;

		if (!shown++)
			print_choices(values);
		fputs(get_var("PS3") ? get_var("PS3") : "#? ", stderr);
		status = read_builtin(1, (char *[]){ "read", NULL });
		if (status) {
			fputc('\n', stdout);
			break;
		}
		reply = get_var("REPLY");
		if (!*reply) {
			shown = 0;
			continue;
		}
		is_whole_number(reply, &choice);
		set_var(command->name, choice >= 1 && choice <= n ? values[choice - 1] : "");
		status = run(command->left, 0);
		if (leaves_loop())
			break;
	}
	loop_depth--;
	return status;
}

int run_if(struct command *command, int flags)
{
	int condition = run_condition(command->left);

	if (breaking || continuing || returning || interrupted)
		return last_status;
	if (condition == 0)
		return run(command->right, flags);
	return command->otherwise ? run(command->otherwise, flags) : 0;
}
