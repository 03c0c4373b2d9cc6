/* Does VmSize grow when memory is mapped, VmRSS only when it is touched, and do both fall with munmap? */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static long kilobytes(const char *name) {
  char line[256];
  long value = -1;
  FILE *f = fopen("/proc/self/status", "r");
  while (fgets(line, sizeof line, f))
    if (strncmp(line, name, strlen(name)) == 0) sscanf(line + strlen(name) + 1, "%ld", &value);
  fclose(f);
  return value;
}

int main(void) {
  kilobytes("VmSize");
  kilobytes("VmRSS");
  long size = kilobytes("VmSize"), rss = kilobytes("VmRSS");
  char *block = mmap(NULL, 1 << 22, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("mapped: VmSize +%ld kB, ", kilobytes("VmSize") - size);
  printf("VmRSS grew %s\n", kilobytes("VmRSS") - rss < 512 ? "hardly" : "much");
  for (int i = 0; i < 1 << 22; i += 4096) block[i] = 1;
  printf("touched: VmSize +%ld kB, ", kilobytes("VmSize") - size);
  printf("VmRSS grew %s\n", kilobytes("VmRSS") - rss >= 4096 - 64 ? "by all of it" : "less");
  munmap(block, 1 << 22);
  printf("unmapped: VmSize +%ld kB, ", kilobytes("VmSize") - size);
  printf("VmRSS %s\n", kilobytes("VmRSS") - rss < 512 ? "fell" : "stayed");
  return 0;
}
