/*
 * pstree [-p] [PID]   the family, drawn; -p with numbers
 *
 * Equal childless siblings are drawn once, with their number, unless -p tells them apart.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX = 1024 };

static struct proc {
	int pid, parent;
	char name[32];
} procs[MAX];
static int n, numbers;

static void read_proc(int pid)
{
	char path[64], line[512], *end;
	int fd, got;

	sprintf(path, "/proc/%d/stat", pid);
	fd = open(path, O_RDONLY);
	if (fd < 0 || n == MAX)
		return;
	got = (int)read(fd, line, sizeof line - 1);
	close(fd);
	line[got > 0 ? got : 0] = '\0';
	end = strrchr(line, ')');
	if (!end)
		return;
	*end = '\0';
	snprintf(procs[n].name, sizeof procs[n].name, "%s", strchr(line, '(') + 1);
	sscanf(end + 2, "%*c %d", &procs[n].parent);
	procs[n++].pid = pid;
}

static int by_name(const void *a, const void *b)
{
	const struct proc *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : x->pid - y->pid;
}

static int has_children(const struct proc *p)
{
	for (int i = 0; i < n; i++)
		if (procs[i].parent == p->pid)
			return 1;
	return 0;
}

/* How many siblings from i on look just like this one. */
static int alike(int i)
{
	int count = 1;

	if (numbers || has_children(&procs[i]))
		return 1;
	for (int k = i + 1; k < n; k++)
		if (procs[k].parent == procs[i].parent && strcmp(procs[k].name, procs[i].name) == 0 && !has_children(&procs[k]))
			count++;
	return count;
}

static int is_repeated(int i)
{
	for (int k = 0; k < i && !numbers; k++)
		if (procs[k].parent == procs[i].parent && strcmp(procs[k].name, procs[i].name) == 0 && !has_children(&procs[k]) &&
		    !has_children(&procs[i]))
			return 1;
	return 0;
}

/* before: what stands at the beginning of the lines below this one. */
static void draw(int i, const char *label, const char *before)
{
	char text[96], further[512];
	int children = 0, done = 0, width;

	snprintf(text, sizeof text, numbers ? "%s%s(%d)" : "%s%s", label, procs[i].name, procs[i].pid);
	fputs(text, stdout);
	width = (int)strlen(text);
	for (int k = 0; k < n; k++)
		children += procs[k].parent == procs[i].pid && !is_repeated(k);
	if (!children)
		putchar('\n');
	for (int k = 0; k < n; k++) {
		char many[16] = "";
		int last, count;

		if (procs[k].parent != procs[i].pid || is_repeated(k))
			continue;
		last = ++done == children;
		count = alike(k);
		if (done > 1)
			printf("%s%*s", before, width, "");
		fputs(children == 1 ? "---" : done == 1 ? "-+-" : last ? " `-" : " |-", stdout);
		if (count > 1)
			sprintf(many, "%d*[", count);
		snprintf(further, sizeof further, "%s%*s%s", before, width, "", last ? "   " : " | ");
		if (count > 1)
			printf("%s%s]\n", many, procs[k].name);
		else
			draw(k, "", further);
	}
}

int main(int argc, char *argv[])
{
	struct dirent *entry;
	int root = 1;
	DIR *dir = opendir("/proc");

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-p") == 0)
			numbers = 1;
		else
			root = atoi(argv[i]);
	}
	while (dir && (entry = readdir(dir)))
		if (atoi(entry->d_name) > 0)
			read_proc(atoi(entry->d_name));
	qsort(procs, (size_t)n, sizeof *procs, by_name);
	for (int i = 0; i < n; i++)
		if (procs[i].pid == root) {
			draw(i, "", "");
			return 0;
		}
	return 1;
}
