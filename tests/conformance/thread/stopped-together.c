/* Does SIGSTOP stop all threads, and is it reported once for the process (S4)? */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile long *counters;

static void *work(void *argument) {
  for (;;) counters[(long)argument]++;
}

int main(void) {
  int status;
  counters = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pid_t pid = fork();
  if (pid == 0) {
    pthread_t threads[2];
    for (long i = 0; i < 2; i++) pthread_create(&threads[i], NULL, work, (void *)i);
    for (;;) pause();
  }
  while (!counters[0] || !counters[1]) usleep(1000);
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  long a = counters[0], b = counters[1];
  usleep(30000);
  printf("stopped %d, both stand still %d, again %d\n", WIFSTOPPED(status), a == counters[0] && b == counters[1],
         waitpid(pid, &status, WUNTRACED | WNOHANG));
  kill(pid, SIGCONT);
  waitpid(pid, &status, WCONTINUED);
  while (counters[0] == a || counters[1] == b) usleep(1000);
  printf("both go on\n");
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  printf("killed by %d\n", WTERMSIG(status));
  return 0;
}
