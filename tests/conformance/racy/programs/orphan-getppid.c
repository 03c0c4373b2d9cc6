/* A parent exits right after fork. Does its child, asked at once, still see it as its parent? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd[2];
  char answer;
  pipe(fd);
  if (fork() == 0) {
    pid_t parent = getpid();
    if (fork() == 0) {
      answer = getppid() == parent ? 'p' : 'i';
      write(fd[1], &answer, 1);
      _exit(0);
    }
    _exit(0);
  }
  wait(NULL);
  read(fd[0], &answer, 1);
  printf("%s\n", answer == 'p' ? "still the parent" : "init");
  return 0;
}
