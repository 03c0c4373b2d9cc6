/* Which error comes first when several arguments of a call about signals, clocks or futexes are wrong? */
#include "../combinations.h"

int main(void) {
  all("rt_sigaction", SYS_rt_sigaction, 4, EACH({0, 1, 9, 19, 64, 65, -1, 33}, {0, BAD, OK}, {0, BAD, OK}, {8, 0, 128}), OF(8, 3, 3, 3));
  all("rt_sigprocmask", SYS_rt_sigprocmask, 4, EACH({0, 1, 2, 3, -1}, {0, BAD, OK}, {0, BAD, OK}, {8, 0, 128}), OF(5, 3, 3, 3));
  all("rt_sigpending", SYS_rt_sigpending, 2, EACH({0, BAD, OK}, {8, 0, 4, 16}), OF(3, 4));
  all("rt_sigtimedwait", SYS_rt_sigtimedwait, 4, EACH({0, BAD, OK}, {0, BAD, OK}, {BAD, OK}, {8, 4}), OF(3, 3, 2, 2));
  all("rt_sigsuspend", SYS_rt_sigsuspend, 2, EACH({0, BAD, OK}, {0, 16}), OF(3, 2));
  all("sigaltstack", SYS_sigaltstack, 2, EACH({0, BAD, OK}, {0, BAD, OK}), OF(3, 3));
  all("rt_sigqueueinfo", SYS_rt_sigqueueinfo, 3, EACH({99999, 0, -1, 1}, {0, 10, 65}, {0, BAD, OK}), OF(4, 3, 3));
  all("signalfd4", SYS_signalfd4, 4, EACH({-1, 0, 77}, {0, BAD, OK}, {8, 4, 0}, {0, O_CLOEXEC, O_NONBLOCK, 1}), OF(3, 3, 3, 4));
  all("nanosleep", SYS_nanosleep, 2, EACH({0, BAD, OK}, {0, BAD, OK}), OF(3, 3));
  all("clock_nanosleep", SYS_clock_nanosleep, 4, EACH({0, 1, 3, 4, 5, 99, -1}, {0, 1, 2}, {0, BAD, OK}, {0, BAD}), OF(7, 3, 3, 2));
  all("clock_gettime", SYS_clock_gettime, 2, EACH({0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, -1}, {BAD, OK}), OF(12, 2));
  all("clock_getres", SYS_clock_getres, 2, EACH({0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, -1}, {0, BAD, OK}), OF(12, 3));
  all("getitimer", SYS_getitimer, 2, EACH({0, 1, 2, 3, -1}, {0, BAD, OK}), OF(5, 3));
  all("setitimer", SYS_setitimer, 3, EACH({0, 1, 2, 3, -1}, {0, BAD, OK}, {0, BAD, OK}), OF(5, 3, 3));
  all("futex", SYS_futex, 4, EACH({BAD, OK, OK + 1}, {0, 1, 9, 10, 128, 129}, {0, 1, -1}, {BAD}), OF(3, 6, 3, 1));
  all("prctl", SYS_prctl, 5, EACH({1, 2, 3, 4, 7, 8, 15, 16, 21, 30, 36, 37, 38, 39, 99}, {0, 1, 2, 65, BAD, OK, -1}, {0}, {0}, {0}), OF(15, 7, 1, 1, 1));
  return 0;
}
