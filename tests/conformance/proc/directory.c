/* Does reading the folder /proc list my living and dead children, and not the reaped? */
#include <ctype.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int listed(pid_t pid) {
  int found = 0;
  DIR *dir = opendir("/proc");
  struct dirent *entry;
  while ((entry = readdir(dir)))
    if (isdigit((unsigned char)entry->d_name[0]) && atoi(entry->d_name) == pid) found++;
  closedir(dir);
  return found;
}

int main(void) {
  siginfo_t info;
  pid_t alive = fork();
  if (alive == 0) {
    for (;;) pause();
  }
  pid_t dead = fork();
  if (dead == 0) _exit(0);
  pid_t reaped = fork();
  if (reaped == 0) _exit(0);
  waitpid(reaped, NULL, 0);
  waitid(P_PID, dead, &info, WEXITED | WNOWAIT);
  printf("me %d, init %d, alive %d, dead %d, reaped %d\n", listed(getpid()), listed(1), listed(alive), listed(dead),
         listed(reaped));
  kill(alive, SIGKILL);
  while (wait(NULL) > 0) {}
  printf("alive %d, dead %d\n", listed(alive), listed(dead));
  return 0;
}
