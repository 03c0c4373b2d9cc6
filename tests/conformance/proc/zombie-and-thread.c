/* Z1: what does /proc say of a zombie, of a thread, and of what is not there? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <dirent.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/syscall.h>
#include <sys/stat.h>

static void cat(const char *path, int max) {
  int f = open(path, O_RDONLY);
  if (f < 0) {
    printf("%s\n", strerror(errno));
    return;
  }
  char b[4096];
  int n = read(f, b, sizeof b - 1);
  if (n < 0) {
    printf("read %s\n", strerror(errno));
    close(f);
    return;
  }
  b[n] = 0;
  int e;
  b[max < n ? max : n] = 0;
  printf("[%s]\n", b);
  close(f);
}

static void field(const char *path, const char *name) {
  FILE *f = fopen(path, "r");
  char l[300];
  if (!f) {
    printf("%s %s\n", name, strerror(errno));
    return;
  }
  int found = 0;
  while (fgets(l, sizeof l, f)) if (!strncmp(l, name, strlen(name))) {
    printf("%s", l);
    found = 1;
  }
  if (!found) printf("no %s\n", name);
  fclose(f);
}

static void count(const char *path) {
  DIR *d = opendir(path);
  if (!d) {
    printf("opendir %s\n", strerror(errno));
    return;
  }
  int n = 0;
  while (readdir(d)) n++;
  closedir(d);
  printf("%d entries\n", n);
}

static int stop[2];
static void *t(void *a) {
  char c;
  read(stop[0], &c, 1);
  return 0;
}

int main(void) {
  {
    int f = open("/proc/self/comm", O_WRONLY);
    write(f, "tester", 6);
    close(f);
  }
  char path[200], b[200];
  pid_t z = fork();
  if (!z) _exit(7);
  siginfo_t si;
  waitid(P_PID, z, &si, WEXITED | WNOWAIT);
  const char *files[] = {"cmdline", "comm", "wchan", "statm", "maps", "environ", "limits", "io", "oom_score",
      "sched", "loginuid", "mounts", "stack", "syscall", "personality"};
  for (int i = 0; i < 5; i++) {
    sprintf(path, "/proc/%d/%s", z, files[i]);
    printf("%s ", files[i]);
    cat(path, 60);
  }
  const char *links[] = {"exe", "cwd", "root"};
  for (int i = 0; i < 3; i++) {
    sprintf(path, "/proc/%d/%s", z, links[i]);
    int n = readlink(path, b, 199);
    printf("%s %d %s\n", links[i], n < 0 ? -1 : 0, n < 0 ? strerror(errno) : "ok");
  }
  sprintf(path, "/proc/%d/fd", z);
  count(path);
  sprintf(path, "/proc/%d/task", z);
  count(path);
  sprintf(path, "/proc/%d/status", z);
  const char *st[] = {"Name", "Umask", "State", "PPid", "TracerPid", "FDSize", "VmSize", "VmRSS", "Threads",
      "SigPnd", "ShdPnd", "SigBlk", "SigIgn", "SigCgt", "Uid", "Gid", "NoNewPrivs", "Kthread"};
  for (int i = 0; i < sizeof st / sizeof *st; i++) if (strcmp(st[i], "PPid")) field(path, st[i]);
  sprintf(path, "/proc/%d/task/%d/children", getpid(), getpid());
  {
    int f = open(path, O_RDONLY);
    int n = read(f, b, 199);
    b[n] = 0;
    int x;
    sscanf(b, "%d", &x);
    printf("children %d\n", x == z);
    close(f);
  }
  sprintf(path, "/proc/%d/stat", z);
  int f = open(path, O_RDONLY);
  int n = read(f, b, 199);
  close(f);
  b[n] = 0;
  char *paren = strrchr(b, ')');
  printf("%.4s\n", paren);
  waitpid(z, 0, 0);
  cat(path, 10);
  pipe(stop);
  pthread_t th;
  pthread_create(&th, 0, t, 0);
  usleep(20000);
  count("/proc/self/task");
  field("/proc/self/status", "Threads");
  field("/proc/thread-self/status", "Threads");
  DIR *d = opendir("/proc/self/task");
  struct dirent *e;
  int tid = 0;
  while ((e = readdir(d))) if (atoi(e->d_name) && atoi(e->d_name) != getpid()) tid = atoi(e->d_name);
  closedir(d);
  sprintf(path, "/proc/%d/status", tid);
  printf("thread by its number: ");
  field(path, "State");
  sprintf(path, "/proc/self/task/%d/status", tid);
  field(path, "State");
  sprintf(path, "/proc/%d/status", tid);
  {
    FILE *f = fopen(path, "r");
    int tg = 0, pd = 0;
    char l[200];
    while (fgets(l, 200, f)) sscanf(l, "Tgid: %d", &tg), sscanf(l, "Pid: %d", &pd);
    fclose(f);
    printf("tgid me %d pid tid %d\n", tg == getpid(), pd == tid);
  }
  sprintf(path, "/proc/self/task/%d/comm", tid);
  f = open(path, O_WRONLY);
  printf("write comm %d\n", (int)write(f, "worker\n", 7));
  close(f);
  cat(path, 20);
  cat("/proc/self/comm", 30);
  write(stop[1], "xx", 2);
  pthread_join(th, 0);
  sprintf(path, "/proc/self/task/%d", tid);
  printf("%d %s\n", access(path, F_OK), strerror(errno));
  cat("/proc/sys/kernel/ostype", 10);
  printf("%d\n", open("/proc/nothing", O_RDONLY));
  printf("%d\n", open("/proc/999999", O_RDONLY));
  cat("/proc/self/wchan", 10);
  printf("%d %s\n", open("/proc/self/stat", O_WRONLY), strerror(errno));
  printf("%d %s\n", mkdir("/proc/x", 0700), strerror(errno));
  printf("%d %s\n", unlink("/proc/self/stat"), strerror(errno));
  n = readlink("/proc/self", b, 199);
  b[n] = 0;
  printf("%d\n", atoi(b) == getpid());
  n = readlink("/proc/self/fd/99", b, 199);
  printf("%d %s\n", n, strerror(errno));
  int pp[2];
  pipe(pp);
  sprintf(path, "/proc/self/fd/%d", pp[0]);
  n = readlink(path, b, 199);
  b[5] = 0;
  printf("%s\n", b);
  field("/proc/self/status", "TracerPid");
  return 0;
}
