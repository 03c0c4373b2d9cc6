/* Do reading, writing, seeking and pushing back on one file agree? */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char line[64], name[] = "/tmp/streams";
  FILE *f = fopen(name, "w+");
  for (int i = 0; i < 2000; i++) fprintf(f, "line %d\n", i);
  printf("at %ld\n", ftell(f));
  rewind(f);
  for (int i = 0; i < 3; i++) printf("%s", fgets(line, sizeof line, f));
  printf("at %ld, next %c\n", ftell(f), getc(f));
  ungetc('L', f);
  printf("%s", fgets(line, sizeof line, f));
  fseek(f, -10, SEEK_END);
  printf("%s", fgets(line, sizeof line, f));
  printf("end %d, eof %d\n", getc(f), feof(f));
  fseek(f, 7, SEEK_SET);
  fputs("LINE", f);
  fflush(f);
  fseek(f, 0, SEEK_SET);
  printf("%s", fgets(line, sizeof line, f));
  printf("%s", fgets(line, sizeof line, f));
  fclose(f);
  f = fopen(name, "a");
  fputs("appended", f);
  fclose(f);
  f = fopen(name, "r");
  fseek(f, -8, SEEK_END);
  printf("%zu items: %.8s\n", fread(line, 4, 3, f), line);
  printf("write to it: %d, error %d\n", fputc('x', f), ferror(f));
  fclose(f);
  printf("missing: %d\n", fopen("/tmp/no/such", "r") == NULL);
  unlink(name);
  return 0;
}
