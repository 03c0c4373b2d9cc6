/* RLIMIT_NOFILE: EMFILE at the limit, and is the number free again after close? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
  struct rlimit limit;
  int data[2];
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = 8;
  printf("setrlimit %d\n", setrlimit(RLIMIT_NOFILE, &limit));
  int last = -1, fd;
  while ((fd = dup(1)) >= 0) last = fd;
  printf("last %d, EMFILE %d\n", last, errno == EMFILE);
  int answer = pipe(data);
  printf("pipe: %d, EMFILE %d\n", answer, errno == EMFILE);
  close(5);
  answer = pipe(data);
  printf("one free is too few: %d\n", answer);
  printf("it stays free: %d\n", open("/dev/null", O_RDONLY));
  answer = dup2(1, 8);
  printf("dup2 beyond: %d, EBADF %d\n", answer, errno == EBADF);
  close(5);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  printf("fork is not counted: %d\n", pid > 0);
  return 0;
}
