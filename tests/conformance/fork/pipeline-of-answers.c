/* Eight children each compute a part and send it through one pipe; is every part there once? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

struct part {
  int index;
  long sum;
};

int main(void) {
  int answers[2];
  long sums[8] = {0}, total = 0;
  pipe(answers);
  for (int i = 0; i < 8; i++) {
    if (fork() == 0) {
      struct part part = {i, 0};
      for (int n = i * 1000; n < (i + 1) * 1000; n++) part.sum += n;
      write(answers[1], &part, sizeof part);
      _exit(0);
    }
  }
  close(answers[1]);
  struct part part;
  while (read(answers[0], &part, sizeof part) == sizeof part) sums[part.index] += part.sum;
  while (wait(NULL) > 0) {}
  for (int i = 0; i < 8; i++) {
    printf("%d: %ld\n", i, sums[i]);
    total += sums[i];
  }
  printf("total %ld\n", total);
  return 0;
}
