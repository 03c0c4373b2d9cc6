/* After fork the parent yields the CPU before it prints: who is first now? */
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  if (fork() == 0) {
    write(1, "child\n", 6);
    _exit(0);
  }
  sched_yield();
  write(1, "parent\n", 7);
  wait(NULL);
  return 0;
}
