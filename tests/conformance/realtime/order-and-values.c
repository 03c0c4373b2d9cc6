/* In which order are queued signals with values taken: by number, and in order within a number (S5)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int count, signals[16], values[16], codes[16], ours[16];

static void on_signal(int sig, siginfo_t *info, void *context) {
  signals[count] = sig;
  values[count] = info->si_value.sival_int;
  codes[count] = info->si_code;
  ours[count++] = info->si_pid == getpid() && info->si_uid == getuid();
}

int main(void) {
  struct sigaction action;
  sigset_t all, old;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_signal;
  action.sa_flags = SA_SIGINFO;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < 3; i++) sigaction(SIGRTMIN + i, &action, NULL);
  sigaction(SIGUSR2, &action, NULL);
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &old);
  for (int i = 0; i < 6; i++) {
    union sigval value;
    value.sival_int = 100 + i;
    sigqueue(getpid(), SIGRTMIN + (5 - i) % 3, value);
  }
  union sigval value = {.sival_int = 7};
  sigqueue(getpid(), SIGUSR2, value);
  value.sival_int = 8;
  sigqueue(getpid(), SIGUSR2, value);
  sigprocmask(SIG_SETMASK, &old, NULL);
  for (int i = 0; i < count; i++)
    printf("%s+%d value %d SI_QUEUE %d mine %d\n", signals[i] < SIGRTMIN ? "standard" : "SIGRTMIN",
           signals[i] < SIGRTMIN ? 0 : signals[i] - SIGRTMIN, values[i], codes[i] == SI_QUEUE, ours[i]);
  return 0;
}
