/* Do streams in memory hold what is written, grow, seek and end like files? */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *text = NULL, line[20], room[8];
  size_t size = 0;
  FILE *f = open_memstream(&text, &size);

  fprintf(f, "hello %d", 42);
  fflush(f);
  printf("%s %zu\n", text, size);
  for (int i = 0; i < 100; i++) fprintf(f, " %03d", i);
  fclose(f);
  printf("%zu %s\n", size, text + size - 7);
  free(text);
  f = fmemopen("first\nsecond\nlast", 17, "r");
  while (fgets(line, sizeof line, f)) printf("[%s]", line);
  printf(" %d\n", feof(f) != 0);
  rewind(f);
  fseek(f, 6, SEEK_SET);
  printf("%s", fgets(line, sizeof line, f));
  printf("%ld\n", ftell(f));
  fclose(f);
  memset(room, 'x', sizeof room);
  f = fmemopen(room, sizeof room, "w");
  fprintf(f, "abc");
  fclose(f);
  printf("%s %c\n", room, room[5]);
  return 0;
}
