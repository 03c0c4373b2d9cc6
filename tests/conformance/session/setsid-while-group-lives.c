/* setsid by a process whose number is still a living group's: EPERM (F9)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int go[2], tell[2], answers[2];
  char c;
  pipe(go);
  pipe(tell);
  pid_t leader = fork();
  if (leader == 0) {
    setpgid(0, 0);
    write(tell[1], "r", 1);
    read(go[0], &c, 1);
    setpgid(0, getpgid(getppid()));
    answers[0] = setsid() < 0 && errno == EPERM;
    write(tell[1], answers, sizeof(int));
    read(go[0], &c, 1);
    answers[0] = setsid() == getpid();
    write(tell[1], answers, sizeof(int));
    _exit(0);
  }
  read(tell[0], &c, 1);
  pid_t member = fork();
  if (member == 0) {
    for (;;) pause();
  }
  setpgid(member, leader);
  write(go[1], "g", 1);
  read(tell[0], answers, sizeof(int));
  printf("while a member lives: EPERM %d\n", answers[0]);
  kill(member, SIGKILL);
  waitpid(member, NULL, 0);
  write(go[1], "g", 1);
  read(tell[0], answers, sizeof(int));
  printf("after its end: %d\n", answers[0]);
  wait(NULL);
  return 0;
}
