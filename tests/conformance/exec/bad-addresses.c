/* Which bad pointers does execve refuse? */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  char *words[] = {"x", (char *)16, NULL};
  int answer = execve((char *)16, words, NULL);
  printf("path: %d, EFAULT %d\n", answer, errno == EFAULT);
  answer = execve(argv[0], words, NULL);
  printf("a word: %d, EFAULT %d\n", answer, errno == EFAULT);
  answer = execve(argv[0], (char **)16, NULL);
  printf("the words: %d, EFAULT %d\n", answer, errno == EFAULT);
  return 0;
}
