/* Two children, made one after the other, each print a letter: in which order? */
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int i = 0; i < 2; i++) {
    if (fork() == 0) {
      write(1, i == 0 ? "A\n" : "B\n", 2);
      _exit(0);
    }
  }
  while (wait(NULL) > 0) {}
  return 0;
}
