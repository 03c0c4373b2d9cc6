/* The tracer ends while the traced one stands still: does it go on, and end as it would have? And with PTRACE_O_EXITKILL? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int kill_it = 0; kill_it < 2; kill_it++) {
    int status, tell[2], go[2];
    char c;
    pipe(tell);
    pipe(go);
    pid_t child = fork();
    if (child == 0) {
      prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
      write(tell[1], "c", 1);
      while (read(go[0], &c, 1) != 1) {}
      _exit(4);
    }
    read(tell[0], &c, 1);
    pid_t tracer = fork();
    if (tracer == 0) {
      ptrace(PTRACE_ATTACH, child, 0, 0);
      waitpid(child, &status, __WALL);
      if (kill_it) ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_EXITKILL);
      _exit(0);
    }
    waitpid(tracer, &status, 0);
    write(go[1], "g", 1);
    waitpid(child, &status, 0);
    if (WIFEXITED(status)) printf("exited with %d\n", WEXITSTATUS(status));
    else printf("killed by %d\n", WTERMSIG(status));
    fflush(stdout);
  }
  return 0;
}
