/* Which error comes first when several arguments of a call about files are wrong? */
#include "../combinations.h"

int main(void) {
  dup2(0, 3);
  all("dup", SYS_dup, 1, EACH({0, -1, 77, 0x7fffffff}), OF(4));
  all("dup2", SYS_dup2, 2, EACH({0, -1, 77}, {0, -1, 9, 0x7fffffff}), OF(3, 4));
  all("dup3", SYS_dup3, 3, EACH({0, -1, 77}, {0, -1, 9, 0x7fffffff}, {0, O_CLOEXEC, 1, O_NONBLOCK}), OF(3, 4, 4));
  all("fcntl", SYS_fcntl, 3, EACH({0, 3, 77, -1}, {0, 1, 2, 3, 4, 1030, 1032, 1031, 99, -1}, {0, -1, 1, 0x7fffffff}), OF(4, 10, 4));
  all("pipe2", SYS_pipe2, 2, EACH({0, BAD, OK}, {0, O_CLOEXEC, O_NONBLOCK, 1, -1}), OF(3, 5));
  all("lseek", SYS_lseek, 3, EACH({0, 3, 77}, {0, -1, 5}, {0, 1, 2, 3, 4, 5, -1}), OF(3, 3, 7));
  all("read", SYS_read, 3, EACH({0, 77, -1}, {0, BAD, OK}, {0, 1, -1}), OF(3, 3, 3));
  all("write", SYS_write, 3, EACH({0, 77, -1}, {0, BAD, OK}, {0, 1, -1}), OF(3, 3, 3));
  all("pread", SYS_pread64, 4, EACH({0, 77}, {BAD, OK}, {0, 1}, {0, -1}), OF(2, 2, 2, 2));
  all("readv", SYS_readv, 3, EACH({0, 77}, {0, BAD, OK}, {0, 1, -1, 1025}), OF(2, 3, 4));
  all("poll", SYS_poll, 3, EACH({0, BAD, OK}, {0, 1, -1}, {0, 1}), OF(3, 3, 2));
  all("select", SYS_select, 5, EACH({0, 1, -1}, {0, BAD, OK}, {0}, {0}, {BAD, OK}), OF(3, 3, 1, 1, 2));
  all("mmap", SYS_mmap, 6, EACH({0, 1}, {0, 4096}, {0, 3}, {0x22, 0x02, 0x21, 0x20}, {-1, 0, 77}, {0, 1}), OF(2, 2, 2, 4, 3, 2));
  all("munmap", SYS_munmap, 2, EACH({0, 1, 0x10000000}, {0, 4096, -1}), OF(3, 3));
  all("mprotect", SYS_mprotect, 3, EACH({0, 1, 0x10000000, OK}, {0, 4096}, {0, 1, 3, 99}), OF(4, 2, 4));
  all("open", SYS_open, 3, EACH({0, BAD, PATH("/tmp/nofile"), PATH("/tmp"), PATH("/etc/passwd"), PATH(""), PATH("/etc/passwd/x"), PATH("/root/x")}, {0, 1, 2, O_CREAT | O_RDWR, O_CREAT | O_EXCL | O_RDWR, O_DIRECTORY, O_NOFOLLOW}, {0600}),
      OF(8, 7, 1));
  all("O_CREAT and O_DIRECTORY", SYS_open, 3, EACH({PATH("/tmp/nofile"), PATH("/tmp"), PATH("/etc/passwd")}, {O_CREAT | O_DIRECTORY}, {0600}), OF(3, 1, 1));
  all("access", SYS_access, 2, EACH({0, BAD, PATH("/tmp"), PATH("/etc/passwd"), PATH("/none"), PATH("/root")}, {0, 1, 2, 4, 7, 8}), OF(6, 6));
  all("mkdir", SYS_mkdir, 2, EACH({0, BAD, PATH("/tmp"), PATH("/tmp/a/b"), PATH("/etc/x"), PATH("/tmp/"), PATH("/"), PATH("")}, {0700}), OF(8, 1));
  all("rmdir", SYS_rmdir, 1, EACH({0, BAD, PATH("/tmp/a/b"), PATH("/etc/passwd"), PATH("/"), PATH("."), PATH("")}), OF(7));
  all("unlink", SYS_unlink, 1, EACH({0, BAD, PATH("/tmp/a/b"), PATH("/etc/passwd"), PATH("/"), PATH("."), PATH("")}), OF(7));
  all("readlink", SYS_readlink, 3, EACH({BAD, PATH("/tmp"), PATH("/proc/self"), PATH("/none"), PATH("")}, {BAD, OK}, {0, -1, 5}), OF(5, 2, 3));
  all("chdir", SYS_chdir, 1, EACH({BAD, PATH("/tmp"), PATH("/none"), PATH(""), PATH("/etc/passwd"), PATH("/root")}), OF(6));
  all("getcwd", SYS_getcwd, 2, EACH({0, BAD, OK}, {0, 1, 2, 100}), OF(3, 4));
  all("chmod", SYS_chmod, 2, EACH({BAD, PATH("/none"), PATH("/etc/passwd"), PATH("")}, {0600, 07777}), OF(4, 2));
  all("chown", SYS_chown, 3, EACH({BAD, PATH("/none"), PATH("/etc/passwd")}, {-1, 0, 1000}, {-1, 0}), OF(3, 3, 2));
  all("truncate", SYS_truncate, 2, EACH({BAD, PATH("/none"), PATH("/etc/passwd"), PATH("/tmp")}, {0, -1}), OF(4, 2));
  all("utimensat", SYS_utimensat, 4, EACH({-100, 77}, {0, BAD, PATH("/none"), PATH("/etc/passwd")}, {0, BAD}, {0, 99}), OF(2, 4, 2, 2));
  all("statx", SYS_statx, 5, EACH({-100, 77}, {BAD, PATH("/tmp"), PATH("/none")}, {0, 99}, {0x7ff, -1}, {BAD, OK}), OF(2, 3, 2, 2, 2));
  all("execve", SYS_execve, 3, EACH({0, BAD, PATH("/none"), PATH("/tmp"), PATH("/etc/passwd"), PATH("/etc/passwd/x"), PATH("")}, {0, BAD}, {0, BAD}), OF(7, 2, 2));
  all("setuid", SYS_setuid, 1, EACH({0, 1000, -1, 5}), OF(4));
  all("setgid", SYS_setgid, 1, EACH({0, 1000, -1, 5}), OF(4));
  all("fsync", SYS_fsync, 1, EACH({0, 1, 77}), OF(3));
  all("close_range", SYS_close_range, 3, EACH({5, 9}, {3, 9}, {0, 4, 8}), OF(2, 2, 3));
  all("vhangup", SYS_vhangup, 1, EACH({0}), OF(1));
  return 0;
}
