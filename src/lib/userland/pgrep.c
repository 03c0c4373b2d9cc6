/*
 * pgrep [-flxnv] [-P PARENTS] [-u USER] [-t TTY] [-g GROUP] [PATTERN]
 * pkill [-SIGNAL] ... the same: sends a signal instead of printing
 *
 * The pattern is text that the name contains (with -f: the command line), -x: all of it.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

static int full, with_name, exact, newest, inverted, counting;
static int parent = -1, group = -1;
static long owner = -1;
static const char *pattern;

static int read_file(const char *path, char *buffer, int size)
{
	int fd = open(path, O_RDONLY), n;

	if (fd < 0)
		return -1;
	n = (int)read(fd, buffer, (size_t)size - 1);
	close(fd);
	buffer[n > 0 ? n : 0] = '\0';
	return n;
}

/* Whether the process is wanted; its name, or command line, is put into text. */
static int matches(int pid, char *text, int size)
{
	char path[64], stat_line[512], *name, *end;
	int ppid = 0, pgrp = 0, n, found;
	struct stat st;

	sprintf(path, "/proc/%d/stat", pid);
	if (read_file(path, stat_line, sizeof stat_line) <= 0)
		return 0;
	name = strchr(stat_line, '(') + 1;
	end = strrchr(stat_line, ')');
	sscanf(end + 2, "%*c %d %d", &ppid, &pgrp);
	*end = '\0';
	snprintf(text, (size_t)size, "%s", name);
	if (full) {
		sprintf(path, "/proc/%d/cmdline", pid);
		n = read_file(path, text, size);
		if (n <= 0)
			snprintf(text, (size_t)size, "%s", name);
		for (int i = 0; i < n - 1; i++)
			if (!text[i])
				text[i] = ' ';
	}
	sprintf(path, "/proc/%d", pid);
	found = !pattern || (exact ? strcmp(text, pattern) == 0 : strstr(text, pattern) != NULL);
	found = found && (parent < 0 || parent == ppid) && (group < 0 || group == pgrp);
	found = found && (owner < 0 || (stat(path, &st) == 0 && st.st_uid == (uid_t)owner));
	return found != inverted;
}

static int signal_number(const char *name)
{
	if (isdigit((unsigned char)*name))
		return atoi(name);
	if (strncasecmp(name, "SIG", 3) == 0)
		name += 3;
	for (int sig = 1; sig < 32; sig++)
		if (strcasecmp(name, sigabbrev_np(sig)) == 0)
			return sig;
	return -1;
}

static int usage(const char *name)
{
	fprintf(stderr, "%s: no matching criteria specified\nTry `%s --help' for more information.\n", name, name);
	return 2;
}

int main(int argc, char *argv[])
{
	const char *name = program_invocation_short_name;
	int kills = strcmp(name, "pkill") == 0, sig = SIGTERM, option, count = 0, last = 0, failed = 0;
	struct dirent *entry;
	char text[1024];
	DIR *dir;

	if (kills && argc > 1 && argv[1][0] == '-' && signal_number(argv[1] + 1) >= 0) {
		sig = signal_number(argv[1] + 1);
		argv[1] = argv[0];
		argv++;
		argc--;
	}
	while ((option = getopt(argc, argv, "flxnvcP:u:U:g:")) != -1)
		switch (option) {
		case 'f':
			full = 1;
			break;
		case 'l':
			with_name = 1;
			break;
		case 'x':
			exact = 1;
			break;
		case 'n':
			newest = 1;
			break;
		case 'v':
			inverted = 1;
			break;
		case 'c':
			counting = 1;
			break;
		case 'P':
			parent = atoi(optarg);
			break;
		case 'g':
			group = atoi(optarg);
			break;
		case 'u':
		case 'U':
			owner = isdigit((unsigned char)*optarg) ? atol(optarg) : getpwnam(optarg) ? (long)getpwnam(optarg)->pw_uid : -2;
			break;
		default:
			return 2;
		}
	pattern = argv[optind];
	if (!pattern && parent < 0 && group < 0 && owner == -1)
		return usage(name);
	dir = opendir("/proc");
	while (dir && (entry = readdir(dir))) {
		int pid = atoi(entry->d_name);

		if (pid <= 0 || pid == getpid() || !matches(pid, text, sizeof text))
			continue;
		count++;
		last = pid;
		if (newest)
			continue;
		if (kills && kill(pid, sig) < 0) {
			fprintf(stderr, "pkill: killing pid %d failed: %s\n", pid, strerror(errno));
			failed = 1;
		} else if (!kills && !counting) {
			printf(with_name ? "%d %s\n" : "%d\n", pid, text);
		}
	}
	if (newest && last && kills)
		failed = kill(last, sig) < 0;
	else if (newest && last)
		printf("%d\n", last);
	if (counting && !kills)
		printf("%d\n", count);
	return failed || count == 0;
}
