/* /proc/loadavg and /proc/sys/kernel/pid_max: in which form, and who is the last PID? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  double a = -1, b = -1, c = -1;
  int running = -1, all = -1, last = -1;
  long pid_max = -1;
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  wait(NULL);
  FILE *f = fopen("/proc/loadavg", "r");
  int n = fscanf(f, "%lf %lf %lf %d/%d %d", &a, &b, &c, &running, &all, &last);
  fclose(f);
  printf("%d numbers, sensible %d, last PID is the child's %d\n", n, a >= 0 && running >= 1 && all >= running, last == pid);
  f = fopen("/proc/sys/kernel/pid_max", "r");
  fscanf(f, "%ld", &pid_max);
  fclose(f);
  printf("pid_max %d\n", pid_max > pid);
  return 0;
}
