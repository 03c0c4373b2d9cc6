/* After fork, who is the first to print: the parent or the child? */
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  if (fork() == 0) {
    write(1, "child\n", 6);
    _exit(0);
  }
  write(1, "parent\n", 7);
  wait(NULL);
  return 0;
}
