/* More words than fit: E2BIG, and is the program still there? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("%d words, the last has %d letters\n", argc, (int)strlen(argv[argc - 1]));
    return 0;
  }
  char *long_word = malloc(140000);
  memset(long_word, 'a', 139999);
  long_word[139999] = 0;
  execl(argv[0], argv[0], long_word, NULL);
  printf("one word of 139999: E2BIG %d\n", errno == E2BIG);
  fflush(stdout);
  long_word[100000] = 0;
  execl(argv[0], argv[0], long_word, NULL);
  return 1;
}
