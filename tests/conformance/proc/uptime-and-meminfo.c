/* Are /proc/uptime, /proc/stat and /proc/meminfo there in their known form, and does uptime move with sleep? */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static double uptime(void) {
  double up = -1, idle = -1;
  FILE *f = fopen("/proc/uptime", "r");
  fscanf(f, "%lf %lf", &up, &idle);
  fclose(f);
  return idle >= 0 ? up : -1;
}

int main(void) {
  char line[256];
  long total = -1, free = -1, btime = -1, processes = -1;
  int cpu = 0;
  double before = uptime();
  usleep(200000);
  double passed = uptime() - before;
  printf("uptime moved: %d\n", passed > 0.15 && passed < 2);
  FILE *f = fopen("/proc/meminfo", "r");
  while (fgets(line, sizeof line, f)) {
    sscanf(line, "MemTotal: %ld kB", &total);
    sscanf(line, "MemFree: %ld kB", &free);
  }
  fclose(f);
  printf("memory: %d\n", total > 0 && free > 0 && free <= total);
  f = fopen("/proc/stat", "r");
  while (fgets(line, sizeof line, f)) {
    if (!strncmp(line, "cpu ", 4)) cpu++;
    sscanf(line, "btime %ld", &btime);
    sscanf(line, "processes %ld", &processes);
  }
  fclose(f);
  printf("cpu line %d, btime %d, processes %d\n", cpu, btime > 0, processes > 0);
  return 0;
}
