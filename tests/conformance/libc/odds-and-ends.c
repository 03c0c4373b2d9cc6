/* What do execlp, execvpe, strsep, mkstemp, tmpfile, daemon, timeradd and their like do? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <time.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <inttypes.h>

int main(int argc, char **argv) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  printf("%s %s\n", strsignal(SIGKILL), strsignal(99));
  printf("%s\n", strsignal(SIGRTMIN + 1));
  char buf[64];
  printf("%d\n", snprintf(buf, sizeof buf, "%5d|%-5s|%05.1f|%x", 42, "ab", 3.14159, 255));
  puts(buf);
  dprintf(1, "%s %c %%\n", "dprintf", 'x');
  pid_t c = fork();
  if (!c) { raise(SIGABRT); }
  wait(&st);
  printf("assert %d\n", WTERMSIG(st));
  setenv("FOO", "bar", 1);
  c = fork();
  if (!c) { execlp("sh", "sh", "-c", "echo $FOO; exit 4", (char *)0); }
  wait(&st);
  printf("%x\n", st);
  unsetenv("FOO");
  printf("%d\n", getenv("FOO") == NULL);
  c = fork();
  if (!c) {
    char *a[] = {"sh", "-c", "echo ${BAR:-unset} $0", "zero", 0}, *e[] = {"BAR=x", 0};
    execvpe("sh", a, e);
  }
  wait(&st);
  c = fork();
  if (!c) {
    execvp("nonexistent-cmd", argv);
    _exit(errno == ENOENT ? 77 : 1);
  }
  wait(&st);
  printf("%x\n", st);
  c = fork();
  if (!c) {
    close(open("/tmp/notexec", O_CREAT | O_WRONLY, 0644));
    execl("/tmp/notexec", "x", (char *)0);
    _exit(errno);
  }
  wait(&st);
  printf("%d %s\n", WEXITSTATUS(st), strerror(WEXITSTATUS(st)));
  c = fork();
  if (!c) {
    execl("/tmp", "x", (char *)0);
    _exit(errno);
  }
  wait(&st);
  printf("%s\n", strerror(WEXITSTATUS(st)));
  printf("%" PRId64 " %zu %jd\n", (int64_t)-5, sizeof(long), (intmax_t)7);
  printf("%d %d\n", INT_MAX, PATH_MAX);
  struct timespec a = {1, 5}, b = {2, 3};
  printf("%ld\n", (b.tv_sec - a.tv_sec) * 1000000000L + b.tv_nsec - a.tv_nsec);
  struct timeval t1, t2;
  gettimeofday(&t1, 0);
  usleep(10000);
  gettimeofday(&t2, 0);
  printf("%d\n", timercmp(&t1, &t2, <));
  char *d = strdup("a,b,,c"), *s = d, *tok;
  while ((tok = strsep(&s, ","))) printf("[%s]", tok);
  printf("\n");
  free(d);
  char tpl[] = "/tmp/fileXXXXXX";
  int fd = mkstemp(tpl);
  printf("mkstemp %d %d\n", fd >= 0, strcmp(tpl, "/tmp/fileXXXXXX") != 0);
  printf("%d %d\n", isatty(0), ttyname(0) == NULL);
  FILE *f = tmpfile();
  fprintf(f, "tmp");
  rewind(f);
  printf("%c\n", fgetc(f));
  printf("%ld\n", strtol("0x1f", 0, 0));
  errno = EAGAIN;
  printf("%m\n");
  int n;
  char w[10];
  printf("%d %d %s\n", sscanf("12 abc", "%d %9s", &n, w), n, w);
  size_t len = 0;
  char *line = 0;
  f = fopen("/proc/self/status", "r");
  printf("%d\n", getline(&line, &len, f) > 0);
  fclose(f);
  int pp[2];
  pipe(pp);
  c = fork();
  if (!c) {
    int r = daemon(0, 0);
    char cwd[20];
    int v = r == 0 && getsid(0) == getpid() && !strcmp(getcwd(cwd, 20), "/") && write(1, "x", 1) == 1;
    write(pp[1], &v, sizeof v);
    _exit(0);
  }
  waitpid(c, &st, 0);
  int v;
  read(pp[0], &v, sizeof v);
  printf("daemon %x %d\n", st, v);
  struct timeval s3;
  timeradd(&t1, &t2, &s3);
  timersub(&s3, &t1, &s3);
  printf("%d\n", !timercmp(&s3, &t2, !=));
  timerclear(&s3);
  printf("%d\n", timerisset(&s3));
  return 0;
}
