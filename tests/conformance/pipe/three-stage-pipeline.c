/* Three processes joined by two pipes and dup2, as a shell's pipeline: does the text come through changed by each? */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void stage(int number) {
  int c, count = 0;
  if (number == 0)
    for (int i = 0; i < 5; i++) printf("line %d\n", i);
  if (number == 1)
    while ((c = getchar()) != EOF) putchar(toupper(c));
  if (number == 2) {
    while ((c = getchar()) != EOF) {
      count++;
      if (c == '\n') c = '.';
      putchar(c);
    }
    printf(" %d characters\n", count);
  }
  exit(number);
}

int main(void) {
  int left[2], right[2], codes = 0, status;
  pipe(left);
  pipe(right);
  for (int i = 0; i < 3; i++)
    if (fork() == 0) {
      if (i == 0) dup2(left[1], 1);
      if (i == 1) {
        dup2(left[0], 0);
        dup2(right[1], 1);
      }
      if (i == 2) dup2(right[0], 0);
      close(left[0]);
      close(left[1]);
      close(right[0]);
      close(right[1]);
      stage(i);
    }
  close(left[0]);
  close(left[1]);
  close(right[0]);
  close(right[1]);
  while (wait(&status) > 0) codes += WEXITSTATUS(status);
  printf("sum of codes %d\n", codes);
  return 0;
}
