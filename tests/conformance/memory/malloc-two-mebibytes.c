/* Is malloc of 2 MiB a mapping of its own, 2052 kB, as in the article's listing? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long vmsize(void) {
  char line[256];
  long value = -1;
  FILE *f = fopen("/proc/self/status", "r");
  while (fgets(line, sizeof line, f))
    if (strncmp(line, "VmSize:", 7) == 0) sscanf(line + 7, "%ld", &value);
  fclose(f);
  return value;
}

int main(void) {
  vmsize();
  long before = vmsize();
  char *block = malloc(2 << 20);
  printf("VmSize +%ld kB\n", vmsize() - before);
  free(block);
  printf("freed: +%ld kB\n", vmsize() - before);
  return 0;
}
