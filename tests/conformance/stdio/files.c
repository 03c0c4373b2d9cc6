/* Write a file, read it by lines, characters, blocks; append; seek; count its length. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char line[64];
  int c, count = 0;
  FILE *f = fopen("/tmp/file", "w");
  fprintf(f, "line %d\nline %d\n", 1, 2);
  fputs("no newline at the end", f);
  printf("position %ld\n", ftell(f));
  fclose(f);
  f = fopen("/tmp/file", "r");
  while (fgets(line, sizeof line, f)) printf("[%s]%d\n", line, (int)strlen(line));
  printf("eof %d error %d\n", feof(f) != 0, ferror(f) != 0);
  rewind(f);
  while ((c = fgetc(f)) != EOF) count += c == 'n';
  printf("n: %d\n", count);
  fseek(f, 5, SEEK_SET);
  c = getc(f);
  ungetc('!', f);
  printf("%c then %c\n", c, getc(f));
  fseek(f, -3, SEEK_END);
  size_t n = fread(line, 1, 10, f);
  printf("%d: %.*s\n", (int)n, (int)n, line);
  fclose(f);
  f = fopen("/tmp/file", "a");
  fwrite("++", 1, 2, f);
  fclose(f);
  f = fopen("/tmp/file", "r+");
  fseek(f, 0, SEEK_END);
  printf("length %ld\n", ftell(f));
  fseek(f, 0, SEEK_SET);
  fputc('L', f);
  fflush(f);
  fseek(f, 0, SEEK_SET);
  fgets(line, 5, f);
  printf("[%s]\n", line);
  fclose(f);
  printf("missing: %d\n", fopen("/tmp/not-there", "r") == NULL);
  printf("unlink %d", unlink("/tmp/file"));
  printf(", again %d\n", unlink("/tmp/file"));
  return 0;
}
