/* Do lines that several threads print to one stream stay whole, and do none get lost? */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define THREADS 4
#define LINES 500

static FILE *f;

static void *print(void *name) {
  for (int i = 0; i < LINES; i++) fprintf(f, "%s says %d and some more words, so that it is long\n", (char *)name, i);
  return NULL;
}

int main(void) {
  pthread_t threads[THREADS];
  char *names[THREADS] = {"Ada", "Bob", "Cleo", "Dan"}, line[128], word[8], end[8];
  int next[THREADS] = {0}, whole = 1, n;
  f = fopen("/tmp/lines", "w+");
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, print, names[i]);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  rewind(f);
  while (fgets(line, sizeof line, f)) {
    int who = -1;
    whole &= sscanf(line, "%7s says %d and some more words, so that it is %7s", word, &n, end) == 3 && strcmp(end, "long") == 0;
    for (int i = 0; i < THREADS; i++)
      if (strcmp(word, names[i]) == 0) who = i;
    if (who < 0 || n != next[who]++) whole = 0;
  }
  printf("whole and in order: %d, lines: %d %d %d %d\n", whole, next[0], next[1], next[2], next[3]);
  unlink("/tmp/lines");
  return 0;
}
