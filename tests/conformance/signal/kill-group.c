/* Whom do kill(0) and kill(-group) reach, the sender included (S9)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  int ready[2], status, sum = 0;
  char c;
  pipe(ready);
  signal(SIGUSR1, on_usr1);
  pid_t boss = fork();
  if (boss == 0) {
    sigset_t set, old;
    setpgid(0, 0);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, &old);
    for (int i = 0; i < 3; i++)
      if (fork() == 0) {
        write(ready[1], "r", 1);
        sigsuspend(&old);
        _exit(hits);
      }
    for (int i = 0; i < 3; i++) read(ready[0], &c, 1);
    kill(0, SIGUSR1);
    sigprocmask(SIG_SETMASK, &old, NULL);
    while (wait(&status) > 0) sum += WEXITSTATUS(status);
    _exit(10 * hits + sum);
  }
  waitpid(boss, &status, 0);
  printf("kill(0): sender and members: %d, outside: %d\n", WEXITSTATUS(status), hits);
  pid_t pids[2];
  for (int i = 0; i < 2; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      for (;;) pause();
    }
    setpgid(pids[i], pids[0]);
  }
  printf("kill(-group) = %d\n", kill(-pids[0], SIGTERM));
  for (int i = 0; i < 2; i++) {
    waitpid(pids[i], &status, 0);
    printf("member %d died of %d\n", i, WTERMSIG(status));
  }
  return 0;
}
