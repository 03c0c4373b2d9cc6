/* Does exec keep PID, parent, group and session, and change the name? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char **argv) {
  char name[16];
  if (argc > 1) {
    printf("pid %d ppid %d pgrp %d sid %d\n", getpid() == atoi(argv[1]), getppid() == atoi(argv[2]),
           getpgrp() == atoi(argv[3]), getsid(0) == atoi(argv[4]));
    prctl(PR_GET_NAME, name);
    printf("still called before: %d\n", strcmp(name, "before") == 0);
    return 0;
  }
  char pid[16], ppid[16], pgrp[16], sid[16];
  sprintf(pid, "%d", getpid());
  sprintf(ppid, "%d", getppid());
  sprintf(pgrp, "%d", getpgrp());
  sprintf(sid, "%d", getsid(0));
  prctl(PR_SET_NAME, "before");
  prctl(PR_GET_NAME, name);
  printf("called %s\n", name);
  fflush(stdout);
  execl(argv[0], argv[0], pid, ppid, pgrp, sid, NULL);
  return 1;
}
