/* Reads /proc: a directory for each process, with stat, cmdline and status in it. */
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "ps.h"

struct proc *procs;
int n_procs;
unsigned long boot_time, total_kb;
double uptime;
time_t now;

/* The whole file, with a NUL behind it; its length, or -1. */
int read_file(const char *path, char *buffer, int size)
{
	int fd = open(path, O_RDONLY), n = 0, got;

	if (fd < 0)
		return -1;
	/* /proc hands over as much as fits: less than that is all there is. */
	while (n < size - 1 && (got = (int)read(fd, buffer + n, (size_t)(size - 1 - n))) > 0) {
		n += got;
		if (got < size - 1 - n)
			break;
	}
	close(fd);
	buffer[n] = '\0';
	return n;
}

static unsigned long number_after(const char *text, const char *label)
{
	const char *found = strstr(text, label);

	return found ? strtoul(found + strlen(label), NULL, 10) : 0;
}

void read_system(void)
{
	char buffer[8192];

	if (read_file("/proc/uptime", buffer, sizeof buffer) > 0)
		uptime = atof(buffer);
	if (read_file("/proc/stat", buffer, sizeof buffer) > 0)
		boot_time = number_after(buffer, "btime ");
	if (read_file("/proc/meminfo", buffer, sizeof buffer) > 0)
		total_kb = number_after(buffer, "MemTotal:");
	now = time(NULL);
}

/* 0 if the process is gone meanwhile. */
int read_proc(int pid, struct proc *p)
{
	char path[64], buffer[1024], *comm, *after;
	struct stat st;

	memset(p, 0, sizeof *p);
	sprintf(path, "/proc/%d/stat", pid);
	if (read_file(path, buffer, sizeof buffer) <= 0)
		return 0;
	path[strlen(path) - 5] = '\0';
	if (stat(path, &st) < 0)
		return 0;
	p->pid = pid;
	p->uid = st.st_uid;
	p->depth = -1;
	/* The name stands in parentheses, and may itself contain some. */
	comm = strchr(buffer, '(');
	after = strrchr(buffer, ')');
	if (!comm || !after)
		return 0;
	*after = '\0';
	strlcpy(p->comm, comm + 1, sizeof p->comm);
	sscanf(after + 2, "%c %d %d %d %d %d %lu %lu %*u %lu %*u %lu %lu %*d %*d %ld %ld %ld %*d %lu %lu %lu", &p->state,
	       &p->ppid, &p->pgrp, &p->session, &p->tty, &p->tpgid, &p->flags, &p->minflt, &p->majflt, &p->utime, &p->stime,
	       &p->priority, &p->nice, &p->threads, &p->start, &p->vsize, &p->rss);
	return 1;
}

void read_all(void)
{
	DIR *dir = opendir("/proc");
	struct dirent *entry;
	int room = 0;

	if (!dir) {
		fputs("error: /proc must be mounted\n", stderr);
		exit(1);
	}
	while ((entry = readdir(dir))) {
		if (!isdigit((unsigned char)entry->d_name[0]))
			continue;
		if (n_procs == room) {
			room = room ? room * 2 : 16;
			procs = realloc(procs, (size_t)room * sizeof *procs);
		}
		n_procs += read_proc(atoi(entry->d_name), &procs[n_procs]);
	}
	closedir(dir);
}
