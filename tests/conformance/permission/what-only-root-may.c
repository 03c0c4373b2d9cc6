/* What may a user not do, and what do the calls about CPU, time and system answer? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <time.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/syscall.h>
#include <sys/resource.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

int main(void) {
  struct utsname u;
  w("uname", uname(&u));
  printf("%s %s\n", u.sysname, u.machine);
  w("uname bad", syscall(SYS_uname, 8));
  w("getcpu", syscall(SYS_getcpu, 0, 0, 0));
  w("bad nr", syscall(9999));
  w("neg nr", syscall(-5));
  w("sysinfo", syscall(SYS_sysinfo, 8));
  w("getrandom", syscall(SYS_getrandom, &u, 8, 0) - 8);
  w("sethostname user", sethostname("x", 1));
  w("reboot user", syscall(SYS_reboot, 0, 0, 0, 0));
  w("chroot user", chroot("/"));
  w("mount user", syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, 0));
  w("setgroups user", syscall(SYS_setgroups, 0, 0));
  w("setuid 0", setuid(0));
  w("umount", syscall(SYS_umount2, "/proc", 0));
  w("mknod dev", mknod("/tmp/dev", S_IFCHR | 0600, 0x103));
  w("chown", chown("/tmp", 0, 0));
  w("kill pid1", kill(1, 9));
  w("sched_yield", sched_yield());
  w("nice", nice(0));
  w("personality", syscall(SYS_personality, 0xffffffff));
  cpu_set_t cs;
  w("getaffinity", sched_getaffinity(0, sizeof cs, &cs));
  printf("cpu>0 %d\n", CPU_COUNT(&cs) > 0);
  w("sched_getscheduler", sched_getscheduler(0));
  struct sched_param sp = {5};
  w("sched_setscheduler fifo", sched_setscheduler(0, SCHED_FIFO, &sp));
  w("prio max", sched_get_priority_max(SCHED_FIFO) - 99);
  struct timespec ts;
  w("rr", sched_rr_get_interval(0, &ts));
  w("access", access("/etc/shadow0", R_OK));
  struct statx sx;
  w("statx", statx(AT_FDCWD, "/tmp", 0, STATX_BASIC_STATS, &sx));
  printf("dir %d\n", S_ISDIR(sx.stx_mode));
  w("statx missing", statx(AT_FDCWD, "/nothing", 0, STATX_BASIC_STATS, &sx));
  w("close_range", syscall(SYS_close_range, 100, 200, 0));
  w("close_range bad", syscall(SYS_close_range, 5, 3, 0));
  w("dup big", fcntl(0, F_DUPFD, 100));
  w("close_range", syscall(SYS_close_range, 100, ~0U, 0));
  w("getfd", fcntl(100, F_GETFD));
  w("umask", umask(0777) - 022);
  w("umask", umask(0) - 0777);
  struct timespec a = {0, 0};
  w("clock_settime", clock_settime(CLOCK_REALTIME, &a));
  printf("time %d\n", time(0) > 1500000000);
  w("sync", (sync(), 0));
  w("pause interrupted", (alarm(1), signal(SIGALRM, SIG_IGN), 0));
  printf("sysconf %ld %ld %ld\n", sysconf(_SC_PAGESIZE), sysconf(_SC_CLK_TCK), sysconf(_SC_OPEN_MAX) > 0 ? 1L : 0L);
  char b[10];
  printf("confstr %d\n", getcwd(b, 2) == NULL && errno == ERANGE);
  printf("getlogin_r %d\n", isatty(5));
  gid_t g[4];
  w("getgroups neg", getgroups(-1, g));
  return 0;
}
