#ifndef _UNISTD_H
#define _UNISTD_H

#include <bits/types.h>
#include <getopt.h>

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define R_OK 4
#define W_OK 2
#define X_OK 1
#define F_OK 0

#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif

#define _SC_ARG_MAX 0
#define _SC_CHILD_MAX 1
#define _SC_CLK_TCK 2
#define _SC_OPEN_MAX 4
#define _SC_PAGESIZE 30
#define _SC_PAGE_SIZE _SC_PAGESIZE
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84
#define _SC_PHYS_PAGES 85

extern char **environ;

int access(const char *path, int mode);
unsigned int alarm(unsigned int seconds);
int brk(void *end);
int chdir(const char *path);
int chown(const char *path, uid_t owner, gid_t group);
int chroot(const char *path);
int close(int fd);
int close_range(unsigned int first, unsigned int last, int flags);
int daemon(int keep_directory, int keep_descriptors);
int dup(int fd);
int dup2(int fd, int to);
int dup3(int fd, int to, int flags);
int execl(const char *path, const char *arg, ...);
int execle(const char *path, const char *arg, ...);
int execlp(const char *file, const char *arg, ...);
int execv(const char *path, char *const argv[]);
int execve(const char *path, char *const argv[], char *const envp[]);
int execvp(const char *file, char *const argv[]);
int execvpe(const char *file, char *const argv[], char *const envp[]);
_Noreturn void _exit(int status);
int fchdir(int fd);
pid_t fork(void);
int fsync(int fd);
int ftruncate(int fd, off_t length);
char *getcwd(char *buffer, size_t size);
gid_t getegid(void);
uid_t geteuid(void);
gid_t getgid(void);
int getgroups(int size, gid_t list[]);
int gethostname(char *name, size_t size);
char *getlogin(void);
int getpagesize(void);
pid_t getpgid(pid_t pid);
pid_t getpgrp(void);
pid_t getpid(void);
pid_t getppid(void);
int getresgid(gid_t *real, gid_t *effective, gid_t *saved);
int getresuid(uid_t *real, uid_t *effective, uid_t *saved);
pid_t getsid(pid_t pid);
pid_t gettid(void);
uid_t getuid(void);
int isatty(int fd);
int link(const char *from, const char *to);
off_t lseek(int fd, off_t offset, int whence);
int nice(int increment);
int pause(void);
int pipe(int fds[2]);
int pipe2(int fds[2], int flags);
ssize_t pread(int fd, void *buffer, size_t n, off_t offset);
ssize_t pwrite(int fd, const void *buffer, size_t n, off_t offset);
ssize_t read(int fd, void *buffer, size_t n);
ssize_t readlink(const char *path, char *buffer, size_t size);
int rmdir(const char *path);
void *sbrk(intptr_t increment);
int sethostname(const char *name, size_t size);
int setegid(gid_t gid);
int seteuid(uid_t uid);
int setgid(gid_t gid);
int setpgid(pid_t pid, pid_t pgid);
int setpgrp(void);
int setregid(gid_t real, gid_t effective);
int setresgid(gid_t real, gid_t effective, gid_t saved);
int setresuid(uid_t real, uid_t effective, uid_t saved);
int setreuid(uid_t real, uid_t effective);
pid_t setsid(void);
int setuid(uid_t uid);
unsigned int sleep(unsigned int seconds);
int symlink(const char *target, const char *path);
void sync(void);
long syscall(long number, ...);
long sysconf(int name);
pid_t tcgetpgrp(int fd);
int tcsetpgrp(int fd, pid_t pgrp);
int truncate(const char *path, off_t length);
char *ttyname(int fd);
unsigned int ualarm(unsigned int microseconds, unsigned int interval);
int unlink(const char *path);
int usleep(unsigned int microseconds);
pid_t vfork(void);
long __result(long answer);
/*
 * The child borrows its parent's memory, the stack too, and would overwrite the frame of a function that
 * is to return once more, in the parent: so the trap stands in the caller's own code.
 */
#define vfork() ((pid_t)__result(__builtin_syscall(58L, 0L, 0L, 0L, 0L, 0L, 0L)))
ssize_t write(int fd, const void *buffer, size_t n);

#endif
