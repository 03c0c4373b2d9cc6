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

#define _CS_PATH 0
#define _CS_GNU_LIBC_VERSION 2
#define _CS_GNU_LIBPTHREAD_VERSION 3
#define _PC_LINK_MAX 0
#define _PC_MAX_CANON 1
#define _PC_MAX_INPUT 2
#define _PC_NAME_MAX 3
#define _PC_PATH_MAX 4
#define _PC_PIPE_BUF 5
#define _PC_CHOWN_RESTRICTED 6
#define _PC_NO_TRUNC 7
#define _PC_VDISABLE 8
#define _PC_SYNC_IO 9
#define _PC_ASYNC_IO 10
#define _PC_PRIO_IO 11
#define _PC_SOCK_MAXBUF 12
#define _PC_FILESIZEBITS 13
#define _PC_REC_INCR_XFER_SIZE 14
#define _PC_REC_MAX_XFER_SIZE 15
#define _PC_REC_MIN_XFER_SIZE 16
#define _PC_REC_XFER_ALIGN 17
#define _PC_ALLOC_SIZE_MIN 18
#define _PC_SYMLINK_MAX 19
#define _PC_2_SYMLINKS 20
#define _SC_ARG_MAX 0
#define _SC_CHILD_MAX 1
#define _SC_CLK_TCK 2
#define _SC_NGROUPS_MAX 3
#define _SC_OPEN_MAX 4
#define _SC_STREAM_MAX 5
#define _SC_TZNAME_MAX 6
#define _SC_JOB_CONTROL 7
#define _SC_SAVED_IDS 8
#define _SC_REALTIME_SIGNALS 9
#define _SC_PRIORITY_SCHEDULING 10
#define _SC_TIMERS 11
#define _SC_ASYNCHRONOUS_IO 12
#define _SC_PRIORITIZED_IO 13
#define _SC_SYNCHRONIZED_IO 14
#define _SC_FSYNC 15
#define _SC_MAPPED_FILES 16
#define _SC_MEMLOCK 17
#define _SC_MEMLOCK_RANGE 18
#define _SC_MEMORY_PROTECTION 19
#define _SC_MESSAGE_PASSING 20
#define _SC_SEMAPHORES 21
#define _SC_SHARED_MEMORY_OBJECTS 22
#define _SC_AIO_LISTIO_MAX 23
#define _SC_AIO_MAX 24
#define _SC_AIO_PRIO_DELTA_MAX 25
#define _SC_DELAYTIMER_MAX 26
#define _SC_MQ_OPEN_MAX 27
#define _SC_MQ_PRIO_MAX 28
#define _SC_VERSION 29
#define _SC_PAGESIZE 30
#define _SC_PAGE_SIZE 30
#define _SC_RTSIG_MAX 31
#define _SC_SEM_NSEMS_MAX 32
#define _SC_SEM_VALUE_MAX 33
#define _SC_SIGQUEUE_MAX 34
#define _SC_TIMER_MAX 35
#define _SC_BC_BASE_MAX 36
#define _SC_BC_DIM_MAX 37
#define _SC_BC_SCALE_MAX 38
#define _SC_BC_STRING_MAX 39
#define _SC_COLL_WEIGHTS_MAX 40
#define _SC_EXPR_NEST_MAX 42
#define _SC_LINE_MAX 43
#define _SC_RE_DUP_MAX 44
#define _SC_CHARCLASS_NAME_MAX 45
#define _SC_2_VERSION 46
#define _SC_2_FORT_DEV 49
#define _SC_2_FORT_RUN 50
#define _SC_2_SW_DEV 51
#define _SC_2_LOCALEDEF 52
#define _SC_IOV_MAX 60
#define _SC_UIO_MAXIOV 60
#define _SC_THREADS 67
#define _SC_THREAD_SAFE_FUNCTIONS 68
#define _SC_GETGR_R_SIZE_MAX 69
#define _SC_GETPW_R_SIZE_MAX 70
#define _SC_LOGIN_NAME_MAX 71
#define _SC_TTY_NAME_MAX 72
#define _SC_THREAD_DESTRUCTOR_ITERATIONS 73
#define _SC_THREAD_KEYS_MAX 74
#define _SC_THREAD_STACK_MIN 75
#define _SC_THREAD_THREADS_MAX 76
#define _SC_THREAD_ATTR_STACKADDR 77
#define _SC_THREAD_ATTR_STACKSIZE 78
#define _SC_THREAD_PRIORITY_SCHEDULING 79
#define _SC_THREAD_PRIO_INHERIT 80
#define _SC_THREAD_PRIO_PROTECT 81
#define _SC_THREAD_PROCESS_SHARED 82
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84
#define _SC_PHYS_PAGES 85
#define _SC_AVPHYS_PAGES 86
#define _SC_ATEXIT_MAX 87
#define _SC_PASS_MAX 88
#define _SC_XOPEN_VERSION 89
#define _SC_2_CHAR_TERM 95
#define _SC_2_UPE 97
#define _SC_MB_LEN_MAX 108
#define _SC_SSIZE_MAX 110
#define _SC_ADVISORY_INFO 132
#define _SC_BARRIERS 133
#define _SC_CLOCK_SELECTION 137
#define _SC_CPUTIME 138
#define _SC_THREAD_CPUTIME 139
#define _SC_MONOTONIC_CLOCK 149
#define _SC_READER_WRITER_LOCKS 153
#define _SC_SPIN_LOCKS 154
#define _SC_REGEXP 155
#define _SC_SPORADIC_SERVER 160
#define _SC_THREAD_SPORADIC_SERVER 161
#define _SC_TIMEOUTS 164
#define _SC_TYPED_MEMORY_OBJECTS 165
#define _SC_2_PBS 168
#define _SC_2_PBS_ACCOUNTING 169
#define _SC_2_PBS_LOCATE 170
#define _SC_2_PBS_MESSAGE 171
#define _SC_2_PBS_TRACK 172
#define _SC_SYMLOOP_MAX 173
#define _SC_2_PBS_CHECKPOINT 175
#define _SC_HOST_NAME_MAX 180
#define _SC_IPV6 235
#define _SC_THREAD_ROBUST_PRIO_INHERIT 247
#define _SC_THREAD_ROBUST_PRIO_PROTECT 248
#define _SC_MINSIGSTKSZ 249
#define _SC_SIGSTKSZ 250

#define _POSIX_CHOWN_RESTRICTED 0
#define _POSIX_CPUTIME 0
#define _POSIX_MONOTONIC_CLOCK 0
#define _POSIX_THREAD_CPUTIME 0
#define _POSIX_VDISABLE 0
#define _POSIX_ASYNC_IO 1
#define _POSIX_JOB_CONTROL 1
#define _POSIX_NO_TRUNC 1
#define _POSIX_REENTRANT_FUNCTIONS 1
#define _POSIX_REGEXP 1
#define _POSIX_SAVED_IDS 1
#define _POSIX_SHELL 1
#define _POSIX_SOURCE 1
#define _POSIX_ADVISORY_INFO 0x31069L
#define _POSIX_ASYNCHRONOUS_IO 0x31069L
#define _POSIX_BARRIERS 0x31069L
#define _POSIX_CLOCK_SELECTION 0x31069L
#define _POSIX_C_SOURCE 0x31069L
#define _POSIX_FSYNC 0x31069L
#define _POSIX_IPV6 0x31069L
#define _POSIX_MAPPED_FILES 0x31069L
#define _POSIX_MEMLOCK 0x31069L
#define _POSIX_MEMLOCK_RANGE 0x31069L
#define _POSIX_MEMORY_PROTECTION 0x31069L
#define _POSIX_MESSAGE_PASSING 0x31069L
#define _POSIX_PRIORITIZED_IO 0x31069L
#define _POSIX_PRIORITY_SCHEDULING 0x31069L
#define _POSIX_RAW_SOCKETS 0x31069L
#define _POSIX_READER_WRITER_LOCKS 0x31069L
#define _POSIX_REALTIME_SIGNALS 0x31069L
#define _POSIX_SEMAPHORES 0x31069L
#define _POSIX_SHARED_MEMORY_OBJECTS 0x31069L
#define _POSIX_SPAWN 0x31069L
#define _POSIX_SPIN_LOCKS 0x31069L
#define _POSIX_SYNCHRONIZED_IO 0x31069L
#define _POSIX_THREADS 0x31069L
#define _POSIX_THREAD_ATTR_STACKADDR 0x31069L
#define _POSIX_THREAD_ATTR_STACKSIZE 0x31069L
#define _POSIX_THREAD_PRIORITY_SCHEDULING 0x31069L
#define _POSIX_THREAD_PRIO_INHERIT 0x31069L
#define _POSIX_THREAD_PRIO_PROTECT 0x31069L
#define _POSIX_THREAD_PROCESS_SHARED 0x31069L
#define _POSIX_THREAD_ROBUST_PRIO_INHERIT 0x31069L
#define _POSIX_THREAD_SAFE_FUNCTIONS 0x31069L
#define _POSIX_TIMEOUTS 0x31069L
#define _POSIX_TIMERS 0x31069L
#define _POSIX_VERSION 0x31069L
#define _POSIX_SPORADIC_SERVER (-1)
#define _POSIX_THREAD_ROBUST_PRIO_PROTECT (-1)
#define _POSIX_THREAD_SPORADIC_SERVER (-1)
#define _POSIX_TRACE (-1)
#define _POSIX_TRACE_EVENT_FILTER (-1)
#define _POSIX_TRACE_INHERIT (-1)
#define _POSIX_TRACE_LOG (-1)
#define _POSIX_TYPED_MEMORY_OBJECTS (-1)
#define _POSIX2_LOCALEDEF 0x31069L
#define _POSIX2_SW_DEV 0x31069L
#define _POSIX2_VERSION 0x31069L
#define _XOPEN_ENH_I18N 1
#define _XOPEN_LEGACY 1
#define _XOPEN_REALTIME 1
#define _XOPEN_REALTIME_THREADS 1
#define _XOPEN_SHM 1
#define _XOPEN_UNIX 1
#define _XOPEN_XPG2 1
#define _XOPEN_XPG3 1
#define _XOPEN_XPG4 1
#define _XOPEN_VERSION 700

#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#define L_SET SEEK_SET
#define L_INCR SEEK_CUR
#define L_XTND SEEK_END
#define CLOSE_RANGE_UNSHARE 2
#define CLOSE_RANGE_CLOEXEC 4

/* Makes the call again until no signal interrupts it. */
#define TEMP_FAILURE_RETRY(expression) \
	({ long __answer; do __answer = (long)(expression); while (__answer == -1L && errno == EINTR); __answer; })

extern char **environ;

int acct(const char *path);
int access(const char *path, int mode);
unsigned int alarm(unsigned int seconds);
int brk(void *end);
int chdir(const char *path);
int chown(const char *path, uid_t owner, gid_t group);
int chroot(const char *path);
int close(int fd);
void closefrom(int first);
int close_range(unsigned int first, unsigned int last, int flags);
size_t confstr(int name, char *buffer, size_t size);
char *ctermid(char *buffer);
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
int execveat(int dirfd, const char *path, char *const argv[], char *const envp[], int flags);
int faccessat(int dirfd, const char *path, int mode, int flags);
_Noreturn void _exit(int status);
int euidaccess(const char *path, int mode);
int fchdir(int fd);
int fchown(int fd, uid_t owner, gid_t group);
int fchownat(int dirfd, const char *path, uid_t owner, gid_t group, int flags);
int fdatasync(int fd);
int fexecve(int fd, char *const argv[], char *const envp[]);
pid_t fork(void);
long fpathconf(int fd, int name);
int fsync(int fd);
int ftruncate(int fd, off_t length);
char *getcwd(char *buffer, size_t size);
int getdtablesize(void);
int getentropy(void *buffer, size_t size);
gid_t getegid(void);
uid_t geteuid(void);
gid_t getgid(void);
int getgroups(int size, gid_t list[]);
int getdomainname(char *name, size_t size);
int gethostname(char *name, size_t size);
char *getlogin(void);
int getlogin_r(char *name, size_t size);
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
char *get_current_dir_name(void);
int isatty(int fd);
int lchown(const char *path, uid_t owner, gid_t group);
int link(const char *from, const char *to);
int linkat(int fromdir, const char *from, int todir, const char *to, int flags);
int lockf(int fd, int command, off_t length);
off_t lseek(int fd, off_t offset, int whence);
int nice(int increment);
long pathconf(const char *path, int name);
int pause(void);
int pipe(int fds[2]);
int pipe2(int fds[2], int flags);
ssize_t pread(int fd, void *buffer, size_t n, off_t offset);
ssize_t pwrite(int fd, const void *buffer, size_t n, off_t offset);
ssize_t read(int fd, void *buffer, size_t n);
ssize_t readlink(const char *path, char *buffer, size_t size);
ssize_t readlinkat(int dirfd, const char *path, char *buffer, size_t size);
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
int symlinkat(const char *target, int dirfd, const char *path);
void swab(const void *from, void *to, ssize_t n);
void sync(void);
long syscall(long number, ...);
long sysconf(int name);
pid_t tcgetpgrp(int fd);
int tcsetpgrp(int fd, pid_t pgrp);
int truncate(const char *path, off_t length);
char *ttyname(int fd);
int ttyname_r(int fd, char *name, size_t size);
unsigned int ualarm(unsigned int microseconds, unsigned int interval);
int unlink(const char *path);
int unlinkat(int dirfd, const char *path, int flags);
int usleep(unsigned int microseconds);
pid_t vfork(void);
int vhangup(void);
long __result(long answer);
/*
 * The child borrows its parent's memory, the stack too, and would overwrite the frame of a function that
 * is to return once more, in the parent: so the trap stands in the caller's own code.
 */
#define vfork() ((pid_t)__result(__builtin_syscall(58L, 0L, 0L, 0L, 0L, 0L, 0L)))
ssize_t write(int fd, const void *buffer, size_t n);

#endif
