/* When the mark is taken back, does the next orphan pass by (F3)? */
#include <errno.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int mark = 1; mark >= 0; mark--) {
    int go[2], done[2];
    char c;
    prctl(PR_SET_CHILD_SUBREAPER, mark);
    pipe(go);
    pipe(done);
    pid_t me = getpid();
    pid_t middle = fork();
    if (middle == 0) {
      if (fork() == 0) {
        read(go[0], &c, 1);
        c = getppid() == me ? 'y' : 'n';
        write(done[1], &c, 1);
        _exit(0);
      }
      _exit(0);
    }
    waitpid(middle, NULL, 0);
    write(go[1], "g", 1);
    read(done[0], &c, 1);
    int answer = wait(NULL);
    printf("mark %d: mine %c, wait %s\n", mark, c, answer > 0 ? "reaps" : errno == ECHILD ? "ECHILD" : "?");
  }
  return 0;
}
