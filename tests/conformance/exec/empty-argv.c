/* execve with no words at all: what is argc? */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (getenv("AGAIN")) {
    printf("argc %d argv[0] \"%s\" argv[1] is NULL %d\n", argc, argv[0] ? argv[0] : "(null)", argv[0] && !argv[1]);
    return 0;
  }
  char *words[] = {NULL}, *env[] = {"AGAIN=1", NULL};
  execve(argv[0], words, env);
  return 1;
}
