/* Which wrong uses of setpgid are EPERM, ESRCH, EINVAL, EACCES (F9)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(int answer) {
  if (answer >= 0) return "fine";
  return errno == EPERM    ? "EPERM"
         : errno == ESRCH  ? "ESRCH"
         : errno == EINVAL ? "EINVAL"
         : errno == EACCES ? "EACCES"
                           : "another";
}

int main(int argc, char **argv) {
  if (argc > 1) {
    write(1, "exec'd\n", 7);
    for (;;) pause();
  }
  int ready[2];
  char c;
  pid_t session = fork();
  pipe(ready);
  if (session == 0) {
    for (;;) pause();
  }
  pid_t gone = fork();
  if (gone == 0) _exit(0);
  waitpid(gone, NULL, 0);
  printf("negative group: %s\n", name(setpgid(session, -1)));
  printf("negative pid: %s\n", name(setpgid(-5, 0)));
  printf("nobody: %s\n", name(setpgid(gone, gone)));
  printf("no such group: %s\n", name(setpgid(session, gone)));
  printf("not mine (init): %s\n", name(setpgid(1, 1)));
  printf("into its own: %s\n", name(setpgid(session, session)));
  printf("again: %s\n", name(setpgid(session, session)));
  printf("back into mine: %s\n", name(setpgid(session, getpgrp())));
  kill(session, SIGKILL);
  waitpid(session, NULL, 0);

  session = fork();
  if (session == 0) {
    setsid();
    write(ready[1], "r", 1);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  printf("another session's leader: %s\n", name(setpgid(session, 0)));
  printf("into another session: %s\n", name(setpgid(0, session)));
  kill(session, SIGKILL);
  waitpid(session, NULL, 0);

  int out[2];
  char text[8];
  pipe(out);
  pid_t other = fork();
  if (other == 0) {
    dup2(out[1], 1);
    execl(argv[0], argv[0], "again", NULL);
    _exit(1);
  }
  read(out[0], text, 7);
  printf("after its exec: %s\n", name(setpgid(other, other)));
  kill(other, SIGKILL);
  waitpid(other, NULL, 0);
  printf("getpgid of nobody: %s\n", name(getpgid(gone)));
  printf("getsid of nobody: %s\n", name(getsid(gone)));
  return 0;
}
