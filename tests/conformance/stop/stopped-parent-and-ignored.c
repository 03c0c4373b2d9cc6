/* Does a stopped parent that ignores SIGCHLD still have its children reaped, and with the default not (W17)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int ignore = 0; ignore < 2; ignore++) {
    int tell[2], go[2], status;
    char c;
    pid_t child;
    pipe(tell);
    pipe(go);
    pid_t middle = fork();
    if (middle == 0) {
      signal(SIGCHLD, ignore ? SIG_IGN : SIG_DFL);
      pid_t pid = fork();
      if (pid == 0) {
        close(tell[0]);
        read(go[0], &c, 1);
        _exit(0);
      }
      write(tell[1], &pid, sizeof pid);
      for (;;) pause();
    }
    read(tell[0], &child, sizeof child);
    kill(middle, SIGSTOP);
    waitpid(middle, &status, WUNTRACED);
    write(go[1], "g", 1);
    usleep(30000);
    int there = kill(child, 0) == 0;
    printf("ignored %d: the child is %s\n", ignore, there ? "a zombie" : "gone");
    kill(middle, SIGKILL);
    waitpid(middle, &status, 0);
  }
  return 0;
}
