/* Without a controlling terminal, what is opening /dev/tty? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pid = fork();
  if (pid == 0) {
    setsid();
    int fd = open("/dev/tty", O_RDWR);
    printf("%d, ENXIO %d\n", fd, errno == ENXIO);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  return 0;
}
