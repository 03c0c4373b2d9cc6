/* printf's strings: widths, precisions, null, and pointers. */
#include <stdio.h>

int main(void) {
  char raw[3] = {'r', 'a', 'w'};
  printf("[%s] [%8s] [%-8s] [%.2s] [%8.2s] [%-8.2s]\n", "text", "text", "text", "text", "text", "text");
  printf("[%s] [%.0s] [%5s]\n", "", "gone", "");
  printf("[%.3s] [%.*s]\n", raw, 2, raw);
  char *nothing = NULL;
  printf("[%s] [%10s]\n", nothing, nothing);
  printf("[%p] [%p]\n", (void *)0x1234, (void *)0);
  printf("%s %s %d %s %c %s %d %s\n", "many", "words", 1, "in", 'a', "row", 2, "here");
  return 0;
}
