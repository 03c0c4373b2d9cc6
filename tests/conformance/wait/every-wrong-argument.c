/* Which error comes first when several arguments of a wait, a kill or a group call are wrong? */
#include "../combinations.h"

int main(void) {
  all("wait4", SYS_wait4, 4, EACH({-1, 0, 99999, 0x7fffffff, -99999, -2147483647 - 1}, {0, BAD, OK}, {1, 2, 8, 0x40000001, 0x80000001, 4, 0x100}, {0, BAD}),
      OF(6, 3, 7, 2));
  all("waitid", SYS_waitid, 5, EACH({0, 1, 2, 3, 4, -1}, {0, 1, 99999, -1}, {0, BAD, OK}, {4, 1, 5, 0, 2, 8, 0x01000004, 0x80000004, 64}, {0}),
      OF(6, 4, 3, 9, 1));
  all("kill", SYS_kill, 2, EACH({99999, -99999, 0x7fffffff, 1, -2147483647 - 1}, {0, 1, 64, 65, -1}), OF(5, 5));
  all("tkill", SYS_tkill, 2, EACH({99999, 0, -1, 1}, {0, 1, 64, 65, -1}), OF(4, 5));
  all("tgkill", SYS_tgkill, 3, EACH({99999, 0, -1, 1}, {99999, 0, -1, 1}, {0, 64, 65, -1}), OF(4, 4, 4));
  all("setpgid", SYS_setpgid, 2, EACH({0, 1, -1, 99999}, {0, 1, -1, 99999}), OF(4, 4));
  all("getpgid", SYS_getpgid, 1, EACH({0, -1, 99999}), OF(3));
  all("getsid", SYS_getsid, 1, EACH({0, -1, 99999}), OF(3));
  all("getpriority", SYS_getpriority, 2, EACH({0, 1, 2, 3, -1}, {0, 99999, -1}), OF(5, 3));
  all("setpriority", SYS_setpriority, 3, EACH({0, 1, 2, 3}, {0, 99999, -1}, {0, -1, 5, 100}), OF(4, 3, 4));
  all("prlimit64", SYS_prlimit64, 4, EACH({0, 1, 99999, -1}, {0, 7, 16}, {0, BAD}, {0, BAD, OK}), OF(4, 3, 2, 3));
  all("getrusage", SYS_getrusage, 2, EACH({0, -1, 1, -2, 2}, {0, BAD, OK}), OF(5, 3));
  all("ptrace", SYS_ptrace, 4, EACH({1, 2, 3, 7, 8, 9, 12, 16, 17, 24, 0x4200, 0x4206, 0x4207, 99, -1}, {0, 1, 99999, -1}, {0}, {0}),
      OF(15, 4, 1, 1));
  all("pidfd_open", SYS_pidfd_open, 2, EACH({0, 1, -1, 99999}, {0, O_NONBLOCK, 1, -1}), OF(4, 4));
  all("pidfd_send_signal", SYS_pidfd_send_signal, 4, EACH({0, -1, 77}, {0, 10, 65, -1}, {0, BAD, OK}, {0, 99}), OF(3, 4, 3, 2));
  all("clone", SYS_clone, 5, EACH({0x800, 0x10000, 0x20000200, 0x20010000}, {0}, {0}, {0}, {0}), OF(4, 1, 1, 1, 1));
  all("sched_setscheduler", SYS_sched_setscheduler, 3, EACH({0, 1, 99999, -1}, {0, 1, 2, 3, 5, 99, -1}, {0, BAD, OK}), OF(4, 7, 3));
  all("sched_getparam", SYS_sched_getparam, 2, EACH({0, 1, 99999, -1}, {0, BAD, OK}), OF(4, 3));
  all("sched_setparam", SYS_sched_setparam, 2, EACH({0, 1, 99999, -1}, {0, BAD, OK}), OF(4, 3));
  all("sched_setaffinity", SYS_sched_setaffinity, 3, EACH({0, 1, 99999, -1}, {8, 128, 0}, {BAD, OK}), OF(4, 3, 2));
  return 0;
}
