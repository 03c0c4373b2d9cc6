/* Is what stdio had not written yet lost at exec? */
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("after\n");
    return 0;
  }
  printf("written\n");
  fflush(stdout);
  printf("lost\n");
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
