/*
 * Runs one recorded program the way `unkillable run` does: as uid 1000, a child of an init with PID 1 that reaps
 * whatever is given to it, leader of its own session, standard input from /dev/null, an empty /tmp, no core files.
 *
 *   runner [--cpu N] [--root] PROGRAM [ARG...]
 *
 * --root runs it as uid 0 instead, which only root can.
 * The program's wait status is written to descriptor 3 as a decimal number. Needs root or user namespaces.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "runner: %s: %s\n", what, strerror(errno));
  exit(125);
}

static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY);
  if (fd < 0 || write(fd, text, strlen(text)) < 0) fail(path);
  close(fd);
}

/* Without root: be uid 1000 of a user namespace of our own, which may have PID and mount namespaces too. */
static void become_1000_in_namespace(void) {
  char line[64];
  uid_t uid = geteuid();
  gid_t gid = getegid();
  if (unshare(CLONE_NEWUSER)) fail("unshare(CLONE_NEWUSER)");
  put("/proc/self/setgroups", "deny");
  snprintf(line, sizeof line, "1000 %d 1", (int)uid);
  put("/proc/self/uid_map", line);
  snprintf(line, sizeof line, "1000 %d 1", (int)gid);
  put("/proc/self/gid_map", line);
}

static void run_program(char **argv, int as_root) {
  struct rlimit core = {0, 0}, stack = {8 << 20, 8 << 20};
  sigset_t none;
  setsid();
  setrlimit(RLIMIT_CORE, &core);
  setrlimit(RLIMIT_STACK, &stack);
  if (geteuid() == 0 && !as_root) {
    if (setgroups(0, NULL) || setgid(1000) || setuid(1000)) fail("setuid");
  }
  for (int sig = 1; sig < 65; sig++) signal(sig, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  umask(022);
  int null = open("/dev/null", O_RDONLY);
  dup2(null, 0);
  close_range(3, ~0u, 0);
  char *envp[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/tmp", "LC_ALL=C", NULL};
  execve(argv[0], argv, envp);
  fail(argv[0]);
}

int main(int argc, char **argv) {
  argv++;
  if (*argv && strcmp(*argv, "--cpu") == 0) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(atoi(argv[1]), &set);
    if (sched_setaffinity(0, sizeof set, &set)) fail("sched_setaffinity");
    argv += 2;
  }
  int as_root = 0;
  if (*argv && strcmp(*argv, "--root") == 0) {
    as_root = 1;
    argv++;
    if (geteuid() != 0) {
      fprintf(stderr, "runner: a program that runs as uid 0 is recorded by root only\n");
      return 125;
    }
  }
  if (!*argv) {
    fprintf(stderr, "usage: runner [--cpu N] [--root] PROGRAM [ARG...]\n");
    return 125;
  }
  char copy[256];
  const char *name = strrchr(argv[0], '/');
  snprintf(copy, sizeof copy, "/tmp/%s", name ? name + 1 : argv[0]);
  int from = open(argv[0], O_RDONLY);
  if (from < 0) fail(argv[0]);
  if (geteuid() != 0) become_1000_in_namespace();
  if (unshare(CLONE_NEWPID | CLONE_NEWNS)) fail("unshare(CLONE_NEWPID | CLONE_NEWNS)");
  pid_t init = fork();
  if (init < 0) fail("fork");
  if (init > 0) {
    int status;
    while (waitpid(init, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
  }
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL)) fail("private mounts");
  if (mount("proc", "/proc", "proc", 0, NULL)) fail("mount /proc");
  if (mount("tmpfs", "/tmp", "tmpfs", 0, "mode=1777")) fail("mount /tmp");
  int to = open(copy, O_WRONLY | O_CREAT, 0755);
  char block[65536];
  ssize_t n;
  while ((n = read(from, block, sizeof block)) > 0)
    if (write(to, block, n) != n) fail(copy);
  close(from);
  close(to);
  chdir("/tmp");
  pid_t child = fork();
  if (child < 0) fail("fork");
  argv[0] = copy;
  if (child == 0) run_program(argv, as_root);
  close(0);
  close(1);
  for (;;) {
    int status;
    pid_t pid = wait(&status);
    if (pid == child) {
      dprintf(3, "%d", status);
      return 0;
    }
  }
}
