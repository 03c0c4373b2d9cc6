/* A signal goes to three processes of a group that sleep: in which order do their handlers run? */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *letter;
static void handler(int sig) {
  (void)sig;
  write(1, letter, 1);
}

int main(void) {
  signal(SIGUSR1, SIG_IGN);
  for (int i = 0; i < 3; i++) {
    if (fork() == 0) {
      letter = &"ABC"[i];
      signal(SIGUSR1, handler);
      pause();
      _exit(0);
    }
  }
  usleep(5000);
  kill(0, SIGUSR1);
  while (wait(NULL) > 0) {}
  write(1, "\n", 1);
  return 0;
}
