// suggest.ts: finds the name that a mistyped name may have meant, and the header that declares a name.

import { GUESSES, GUESS_LENGTH } from './budget.ts'

/** The candidate that is closest to `name`; null if none is close enough for the length of the name. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  if (name.length > GUESS_LENGTH) return null
  let best: string | null = null
  let looked = 0
  let least = Math.max(1, Math.floor(name.length / 3))
  for (const candidate of candidates) {
    if (++looked > GUESSES) break
    const most = candidate.length > name.length ? candidate.length - name.length : name.length - candidate.length
    if (most > least || candidate === name) continue
    const d = distance(name, candidate)
    if (d < least || (d === least && best === null && d < name.length)) {
      best = candidate
      least = d
    }
  }
  return best
}

/** How many insertions, deletions, replacements and swaps of neighbours turn one word into the other. Upper and lower case are equal. */
function distance(from: string, to: string): number {
  const a = from.toLowerCase()
  const b = to.toLowerCase()
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** Each header, and the names that it declares. */
const HEADERS: Readonly<Record<string, string>> = {
  'stdio.h':
    'printf fprintf sprintf snprintf vprintf vfprintf vsnprintf dprintf puts fputs putchar putc fputc getchar getc fgetc fgets fopen fclose fread fwrite fflush perror scanf sscanf fscanf getline setvbuf setbuf feof ferror fileno fdopen popen pclose remove rename FILE stdin stdout stderr EOF BUFSIZ',
  'stdlib.h':
    'malloc calloc realloc free exit abort atoi atol atof strtol strtoul strtoll strtod getenv setenv unsetenv putenv system qsort bsearch rand srand abs labs atexit _Exit EXIT_SUCCESS EXIT_FAILURE RAND_MAX',
  'string.h':
    'strlen strcpy strncpy strcat strncat strcmp strncmp strchr strrchr strstr strtok strtok_r strdup strndup strerror strsignal memcpy memmove memset memcmp memchr strspn strcspn',
  'strings.h': 'strcasecmp strncasecmp bzero',
  'unistd.h':
    'fork execv execve execvp execl execlp execle getpid getppid getpgid getpgrp setpgid setsid getsid sleep usleep alarm pause read write close pipe dup dup2 _exit getuid geteuid getgid getegid chdir getcwd isatty unlink access lseek sysconf gettid getopt optarg optind gethostname tcsetpgrp tcgetpgrp sbrk brk nice STDIN_FILENO STDOUT_FILENO STDERR_FILENO',
  'sys/types.h': 'pid_t ssize_t off_t uid_t gid_t mode_t',
  'sys/wait.h':
    'wait waitpid waitid wait4 wait3 WNOHANG WUNTRACED WCONTINUED WEXITED WSTOPPED WNOWAIT WIFEXITED WEXITSTATUS WIFSIGNALED WTERMSIG WIFSTOPPED WSTOPSIG WIFCONTINUED WCOREDUMP P_PID P_ALL P_PGID',
  'signal.h':
    'signal sigaction kill raise killpg sigemptyset sigfillset sigaddset sigdelset sigismember sigprocmask sigsuspend sigpending sigwait sigwaitinfo sigqueue sigset_t siginfo_t sig_atomic_t SIGCHLD SIGINT SIGTERM SIGKILL SIGSTOP SIGCONT SIGHUP SIGUSR1 SIGUSR2 SIGALRM SIGPIPE SIGSEGV SIGQUIT SIGTSTP SIGTTIN SIGTTOU SIGABRT SIGFPE SIG_IGN SIG_DFL SIG_ERR SIG_BLOCK SIG_UNBLOCK SIG_SETMASK SA_NOCLDWAIT SA_NOCLDSTOP SA_RESTART SA_SIGINFO',
  'errno.h': 'errno EINTR ECHILD EAGAIN ENOENT EINVAL EPERM ESRCH ENOMEM EACCES EEXIST EPIPE EBADF ERANGE',
  'fcntl.h':
    'open creat fcntl O_RDONLY O_WRONLY O_RDWR O_CREAT O_TRUNC O_APPEND O_NONBLOCK O_CLOEXEC F_GETFL F_SETFL F_SETFD FD_CLOEXEC',
  'sys/stat.h': 'stat fstat lstat mkdir chmod umask mkfifo S_ISDIR S_ISREG S_IRUSR S_IWUSR',
  'sys/prctl.h': 'prctl PR_SET_CHILD_SUBREAPER PR_GET_CHILD_SUBREAPER PR_SET_PDEATHSIG PR_SET_NAME PR_GET_NAME',
  'sys/resource.h': 'getrlimit setrlimit getrusage getpriority setpriority RLIMIT_NPROC RUSAGE_CHILDREN RUSAGE_SELF',
  'sys/time.h': 'gettimeofday setitimer getitimer ITIMER_REAL',
  'sys/mman.h': 'mmap munmap mprotect MAP_PRIVATE MAP_SHARED MAP_ANONYMOUS MAP_FAILED PROT_READ PROT_WRITE',
  'sys/syscall.h': 'SYS_getpid SYS_fork SYS_exit SYS_write SYS_waitid SYS_clone SYS_gettid',
  'sys/select.h': 'select fd_set FD_SET FD_ZERO FD_ISSET FD_CLR',
  'sys/ioctl.h': 'ioctl TIOCGWINSZ TIOCSCTTY',
  'time.h':
    'time nanosleep clock clock_gettime localtime gmtime strftime difftime mktime ctime time_t clock_t CLOCK_MONOTONIC CLOCK_REALTIME',
  'poll.h': 'poll POLLIN POLLOUT POLLHUP',
  'dirent.h': 'opendir readdir closedir DIR',
  'ctype.h': 'isdigit isalpha isalnum isspace isupper islower isprint ispunct isxdigit toupper tolower',
  'assert.h': 'assert static_assert',
  'setjmp.h': 'setjmp longjmp sigsetjmp siglongjmp jmp_buf sigjmp_buf',
  'stdbool.h': 'bool true false',
  'stddef.h': 'size_t NULL offsetof ptrdiff_t wchar_t',
  'stdint.h':
    'int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t intmax_t uintmax_t INT32_MAX INT64_MAX UINT32_MAX UINT64_MAX SIZE_MAX',
  'limits.h': 'INT_MAX INT_MIN UINT_MAX LONG_MAX LONG_MIN ULONG_MAX CHAR_MAX CHAR_MIN CHAR_BIT PATH_MAX',
  'stdarg.h': 'va_list va_start va_arg va_end va_copy',
  'math.h': 'sqrt pow sin cos tan exp log floor ceil fabs fmod round',
  'err.h': 'err errx warn warnx',
  'sched.h': 'sched_yield clone unshare CLONE_NEWPID',
  'termios.h': 'tcgetattr tcsetattr TCSANOW'
}

const headerOf = new Map<string, string>()
for (const header of Object.keys(HEADERS)) {
  for (const name of HEADERS[header]!.split(' ')) headerOf.set(name, header)
}

export function headerFor(name: string): string | undefined {
  return headerOf.get(name)
}

/** Names of types that the library's headers define. */
export const LIBRARY_TYPES: readonly string[] = [...headerOf.keys()].filter(
  (name) => name.endsWith('_t') || ['FILE', 'DIR', 'bool', 'va_list', 'fd_set'].includes(name)
)

export function knownNames(): Iterable<string> {
  return headerOf.keys()
}
