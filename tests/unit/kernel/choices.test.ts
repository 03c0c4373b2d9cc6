// Each choice that the page "How true is this?" tells of has a mark in the code where it is made, and a test of its name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import choices from '../../../content/true/en/choices.json'
import { decode } from '../../../src/lib/record/decode.ts'
import { FUNCTIONS } from '../../../src/lib/record/functions.ts'
import { findTask, stateLetter } from '../../../src/lib/record/world.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'
import { runC } from '../machine/program.ts'

const HEAD = `#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/user.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
static long now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1000000000 + t.tv_nsec; }
static const char *said(long r) { return r < 0 ? strerror(errno) : "ok"; }
`
/** What a program prints that has `body` as its main. */
const out = (body: string, options: Parameters<typeof runC>[1] = {}): string =>
  runC(`${HEAD}int main(void) { setvbuf(stdout, NULL, _IONBF, 0); ${body} return 0; }`, options).out
const asRoot = { uid: 0 }

// ── decided, where Linux leaves it open ──

test('one-nanosecond', () => {
  const text = out(`
    long a = now(), b = now();
    for (int i = 0; i < 10; i++) getppid();
    long c = now();
    printf("%d ", (c - b) - (b - a) >= 10000 && (c - b) - (b - a) < 11000);
    a = now(); usleep(2500); printf("%ld", (now() - a) / 100000);`)
  expect(text).toBe('1 25')
})

test('round-robin', () => {
  const text = out(`
    if (fork() == 0) for (;;) {}
    long last = now(), gap = 0;
    while (gap < 1000000) { long t = now(); gap = t - last; last = t; }
    printf("%ld", (gap + 500000) / 1000000);
    kill(0, SIGKILL);`)
  expect(text).toBe('4')
})

test('cpus-take-turns', () => {
  const race = `
    if (fork() == 0) { write(1, "c", 1); _exit(0); }
    write(1, "p", 1); wait(NULL);`
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
  for (const cpus of [1, 2]) {
    const outcomes = seeds.map((seed) => out(race, { cpus, seed }))
    expect(seeds.map((seed) => out(race, { cpus, seed }))).toEqual(outcomes)
    expect([...new Set(outcomes)].sort()).toEqual(['cp', 'pc'])
  }
  // Two CPUs that compute share one clock: together they are not faster than one.
  const work = `
    for (int i = 0; i < 2; i++) if (fork() == 0) { for (volatile int n = 0; n < 200000; n++) {} _exit(0); }
    long a = now(); wait(NULL); wait(NULL);
    printf("%ld", (now() - a) / 500000);`
  expect(Number(out(work, { cpus: 2 }))).toBeGreaterThanOrEqual(Number(out(work)))
})

test('nice-is-not-weighed', () => {
  const text = out(`
    int fd[2]; pipe(fd);
    for (int i = 0; i < 2; i++) if (fork() == 0) {
      nice(i * 19);
      long end = now() + 40000000; unsigned n = 0;
      while (now() < end) n++;
      write(fd[1], &n, sizeof n); _exit(0);
    }
    unsigned n[2]; read(fd[0], n, 4); read(fd[0], n + 1, 4);
    printf("%d %d", n[0] * 10u > n[1] * 7u && n[1] * 10u > n[0] * 7u, nice(5));`)
  expect(text).toBe('1 5')
})

test('parent-first', () => {
  expect(out(`if (fork() == 0) { write(1, "c", 1); _exit(0); } write(1, "p", 1); wait(NULL);`)).toBe('pc')
})

test('one-entry-at-a-time', () => {
  const { computer } = runC(`${HEAD}int main(void) {
    for (int i = 0; i < 3; i++) if (fork() == 0) { for (int n = 0; n < 50; n++) getppid(); _exit(0); }
    while (wait(NULL) > 0) {} return 0; }`)
  const { log } = computer.k
  let inside = 0
  for (let i = 0; i < log.length; i++) {
    const event = decode(log, i)
    if (event.kind === 'sys_enter') {
      expect(inside).toBe(0)
      inside = event.row
    } else if (event.kind === 'sys_exit' || event.kind === 'deactivate' || event.kind === 'exit_code') inside = 0
    else if (event.kind === 'sched_switch') expect(inside).toBe(0)
  }
})

test('cpu-timers-at-entries', () => {
  // Due after 4 ms, within the second slice: it rings when the first call has entered the kernel, and the second call sees it.
  const text = out(`
    struct itimerval soon = {{0, 0}, {0, 1}};
    sigset_t set, pending; sigemptyset(&set); sigaddset(&set, SIGVTALRM); sigprocmask(SIG_BLOCK, &set, NULL);
    setitimer(ITIMER_VIRTUAL, &soon, NULL);
    for (volatile int i = 0; i < 3000000; i++) {}
    sigpending(&pending); printf("%d ", sigismember(&pending, SIGVTALRM));
    sigpending(&pending); printf("%d", sigismember(&pending, SIGVTALRM));`)
  expect(text).toBe('0 1')
})

test('load-by-virtual-time', () => {
  // Who sleeps in vfork counts as active.
  const text = out(`
    if (vfork() == 0) {
      char line[64]; sleep(60);
      int fd = open("/proc/loadavg", O_RDONLY); line[read(fd, line, 63)] = 0; printf("%.14s", line); _exit(0);
    }`)
  expect(text).toBe('0.63 0.18 0.06')
})

test('same-chance', () => {
  const draw = () => out(`unsigned n[2]; getrandom(n, 8, 0); printf("%x %x", n[0], n[1]);`)
  expect(draw()).toBe(draw())
})

test('first-numbers', () => {
  const text = out(`
    struct utsname u; uname(&u); time_t t = time(NULL); struct tm *tm = gmtime(&t);
    char max[8]; int fd = open("/proc/sys/kernel/pid_max", O_RDONLY); max[read(fd, max, 7)] = 0;
    printf("%s %d %d-%d-%d %s", u.nodename, getpid(), tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, max);`)
  expect(text).toBe('test 1934 2017-12-13 32768\n')
})

test('one-pid-max', () => {
  const text = out(
    `
    unshare(CLONE_NEWPID);
    if (fork() == 0) {
      int fd = open("/proc/sys/kernel/pid_max", O_WRONLY); write(fd, "400", 3); _exit(0);
    }
    wait(NULL);
    char max[8]; int fd = open("/proc/sys/kernel/pid_max", O_RDONLY); max[read(fd, max, 7)] = 0; printf("%s", max);`,
    asRoot
  )
  expect(text).toBe('400\n')
})

test('largest-goes', () => {
  const text = out(
    `
    char *large = mmap(NULL, 1700 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *middle = mmap(NULL, 500 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int status, eater, holder = fork();
    if (holder == 0) { memset(middle, 1, 500 * 4096); for (;;) pause(); }
    usleep(50000);
    eater = fork();
    if (eater == 0) { memset(large, 1, 1700 * 4096); _exit(0); }
    waitpid(eater, &status, 0);
    printf("%d %d", WTERMSIG(status), waitpid(holder, NULL, WNOHANG)); kill(holder, SIGKILL);`,
    { maxFrames: 2048 }
  )
  expect(text).toBe('9 0')
})

test('no-more-than-free', () => {
  const text = out(`
    void *all = mmap(NULL, 1 << 29, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); printf("%d %s", all == MAP_FAILED, strerror(errno));`)
  expect(text).toBe('1 Cannot allocate memory')
})

test('bytes-cost', () => {
  // A kernel entry is 1000 ns; a few instructions lie between the two looks at the clock.
  const text = out(
    `
    static char bytes[1 << 20];
    int zero = open("/dev/zero", O_RDONLY), null = open("/dev/null", O_WRONLY), file = open("/tmp/f", O_CREAT | O_WRONLY, 0600);
    memset(bytes, 1, sizeof bytes);
    long times[4], n = sizeof bytes;
    times[0] = now(); read(zero, bytes, n);
    times[1] = now(); write(file, bytes, n);
    times[2] = now(); write(null, bytes, n);
    times[3] = now();
    for (int i = 0; i < 3; i++) printf("%ld ", (times[i + 1] - times[i]) / 10000);`
  )
  expect(text).toBe(`${((1 << 20) - 4096) >> 3}`.slice(0, -4) + ` ${String((1 << 20) - 4096).slice(0, -4)} 0 `)
})

test('nothing-is-forgotten', () => {
  const { out } = runC(
    `${HEAD}int main(void) {
    static char bytes[1 << 24];
    long written = 0, n;
    int fds[2], fd = open("/tmp/f", O_CREAT | O_WRONLY, 0600);
    while ((n = pwrite(fd, bytes, sizeof bytes, 0)) == sizeof bytes) written += n;
    if (n > 0) n = pwrite(fd, bytes, sizeof bytes, 0);
    printf("%d %s; ", written > 200 << 20, said(n));
    pipe(fds);
    printf("%s", said(write(fds[1], bytes, 4096)));
    return 0; }`,
    {},
    { instructions: 1e9 }
  )
  expect(out).toBe('1 No space left on device; ok')
})

test('a-million-rows', () => {
  const computer = Computer.boot(nodeParts(), { start: { kind: 'shell' } })
  const { task } = computer.k.state
  task.free.top += task.room
  expect(task.full).toBe(true)
  computer.advance({ settle: true })
  // init cannot fork the shell, and goes on.
  expect(computer.k.sys.nr_tasks).toBe(1)
})

test('files-mapped-as-they-are', () => {
  const text = out(`
    int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600); write(fd, "before", 6);
    char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
    pwrite(fd, "after!", 6, 0); printf("%.6s", p);`)
  expect(text).toBe('before')
})

test('input-is-there', () => {
  const asks = `
    struct pollfd p = { 0, POLLIN, 0 };
    struct timeval t = { 5, 0 };
    fd_set r; FD_ZERO(&r); FD_SET(0, &r);
    long before = now();
    char b[4]; int n = -1;
    fcntl(0, F_SETFL, O_NONBLOCK);
    ASK
    printf("%d ", (int)((now() - before) / 1000000000)); printf("%d", n);`
  const asked = (ask: string, read: () => number[] | null): string =>
    runC(
      `${HEAD}#include <poll.h>
#include <sys/ioctl.h>
#include <sys/select.h>
int main(void) { setvbuf(stdout, NULL, _IONBF, 0); ${asks.replace('ASK', ask)} return 0; }`,
      {},
      {},
      read
    ).out
  // However it asks, what the host has only when it is asked is there, and no time has passed.
  for (const ask of ['n = read(0, b, 4);', 'ioctl(0, FIONREAD, &n);']) expect(asked(ask, () => [104, 10])).toBe('0 2')
  for (const ask of ['n = poll(&p, 1, 0);', 'n = poll(&p, 1, 5000);', 'n = select(1, &r, 0, 0, &t);'])
    expect(asked(ask, () => [104, 10])).toBe('0 1')
  // The end of it is seen, too.
  expect(asked('n = read(0, b, 4);', () => null)).toBe('0 0')
  expect(asked('n = poll(&p, 1, 5000) == 1 && p.revents == POLLHUP;', () => null)).toBe('0 1')
})

test('acts', () => {
  const computer = Computer.boot(nodeParts(), { start: { kind: 'shell' } })
  computer.advance({ clock: 1e8 })
  computer.input({ kind: 'keys', text: 'sleep 100 &\r' })
  computer.advance({ clock: 1e9 })
  const { state, log } = computer.k
  const sleeper = [...Array(60).keys()].map((n) => findTask(state, 1935 + n)).find(Boolean)!
  const from = log.length
  computer.input({ kind: 'act', task: sleeper.id, act: { kind: 'exit', code: 7 } })
  computer.advance({ clock: 2e9 })
  const kinds = Array.from({ length: log.length - from }, (_, i) => decode(log, from + i).kind)
  // Its own call ends it, after the frame that makes it call.
  expect(kinds.indexOf('task_work_run')).toBeGreaterThanOrEqual(0)
  expect(kinds.indexOf('exit_code')).toBeGreaterThan(kinds.indexOf('task_work_run'))
})

// ── different from Linux ──

test('own-processor', () => {
  const text = out(
    `int local; printf("%d %d", (unsigned long)&local < 0x80000000ul, (unsigned long)main < 0x80000000ul);`
  )
  expect(text).toBe('1 1')
  const address = `int local; printf("%p %p", (void *)&local, (void *)main);`
  expect(out(address)).toBe(out(address))
})

test('own-registers', () => {
  const text = out(`
    int status; struct user_regs_struct regs;
    int child = fork();
    if (child == 0) { ptrace(PTRACE_TRACEME, 0, 0, 0); raise(SIGSTOP); _exit(0); }
    waitpid(child, &status, 0);
    ptrace(PTRACE_GETREGS, child, 0, &regs); regs.rbx = 5; ptrace(PTRACE_SETREGS, child, 0, &regs); ptrace(PTRACE_GETREGS, child, 0, &regs);
    printf("%lu %d", regs.rbx, regs.rip != 0 && regs.rsp != 0);
    ptrace(PTRACE_CONT, child, 0, 0); waitpid(child, &status, 0);`)
  expect(text).toBe('0 1')
})

test('own-compiler', () => {
  for (const text of [
    'int main(void) { asm("nop"); }',
    'int main(void) { int x; asm volatile("" : "=r"(x)); }',
    'int main(void) { _Complex double z; }',
    'int main(void) { void *p = &&end; end: ; }',
    'int main(void) { int f(void) { return 1; } return f(); }'
  ]) {
    const { program, messages } = nodeCompiler().compile([{ name: 'a.c', text }], () => undefined)
    expect(program, text).toBeUndefined()
    expect(messages, text).toMatch(/^a\.c:1:\d+: error: /)
  }
})

test('newest-behaviour', () => {
  expect(FUNCTIONS.find(({ name }) => name === 'do_exit')).toMatchObject({ file: 'kernel/exit.c', line: 814 })
  // 4.14 and 6.1 would say EINVAL: since then a pidfd may be asked about with more than flag 0.
  const text = out(`
    int fd = syscall(SYS_pidfd_open, getpid(), 0); printf("%s", said(syscall(SYS_pidfd_send_signal, fd, 0, NULL, 2)));`)
  expect(text).toBe('ok')
})

test('exact-times', () => {
  const text = out(`
    struct rusage a, b; getrusage(RUSAGE_SELF, &a);
    for (volatile int i = 0; i < 2000; i++) {}
    getrusage(RUSAGE_SELF, &b); long used = b.ru_utime.tv_usec - a.ru_utime.tv_usec; printf("%d", used > 0 && used < 100);`)
  expect(text).toBe('1')
})

test('shared-pages-count-for-all', () => {
  const text = out(`
    int *shared = mmap(NULL, 40960, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0), up[2], status; pipe(up); char c;
    int child = fork();
    if (child == 0) { read(up[0], &c, 1); _exit(0); }
    char path[40], line[80]; long before = 0, after = 0; sprintf(path, "/proc/%d/statm", child);
    usleep(1000);
    FILE *f = fopen(path, "r"); fscanf(f, "%*d %ld", &before); fclose(f);
    for (int i = 0; i < 10240; i += 1024) shared[i] = 1;
    f = fopen(path, "r"); fscanf(f, "%*d %ld", &after); fclose(f);
    printf("%ld", after - before); write(up[1], "x", 1); wait(&status);`)
  expect(text).toBe('10')
})

test('flag-without-core', () => {
  const text = out(`
    int status; chdir("/tmp"); struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY}; setrlimit(RLIMIT_CORE, &all);
    if (fork() == 0) abort();
    wait(&status); printf("%d %d", WCOREDUMP(status) != 0, access("core", F_OK));`)
  expect(text).toBe('1 -1')
})

test('two-kinds-of-user', () => {
  const text = out(
    `
    prctl(PR_SET_KEEPCAPS, 1); setuid(1000);
    printf("%s %d", said(setuid(0)), syscall(SYS_setgroups, 0, NULL) < 0);
    if (fork() == 0) { execl("/tmp/suid", "suid", NULL); _exit(0); }`,
    asRoot
  )
  expect(text).toBe('Operation not permitted 1')
})

test('nine-limits', () => {
  const text = out(`
    struct rlimit limit; int kept = 0;
    for (int i = 0; i < RLIM_NLIMITS; i++) {
      limit.rlim_cur = limit.rlim_max = 1000000; setrlimit(i, &limit); getrlimit(i, &limit); kept += limit.rlim_cur == 1000000;
    }
    printf("%d", kept);`)
  expect(text).toBe('9')
})

test('keys-are-fixed', () => {
  const { out: text } = runC(
    `${HEAD}int main(void) {
      struct termios t; tcgetattr(0, &t); t.c_cc[VINTR] = 'x'; t.c_cc[VMIN] = 5; t.c_lflag &= ~ECHO; tcsetattr(0, TCSANOW, &t);
      tcgetattr(0, &t); int fd = open("/tmp/said", O_CREAT | O_WRONLY, 0600); dprintf(fd, "%d %d %d", t.c_cc[VINTR], t.c_cc[VMIN], (t.c_lflag & ECHO) != 0);
      char text[20] = {0}; fd = open("/tmp/said", O_RDONLY); read(fd, text, 19); puts(text); return 0; }`,
    { start: { kind: 'program', path: '/home/juan/test', argv: ['./test'], tty: true } }
  )
  expect(text).toContain('3 1 0')
})

test('proc-of-the-first-namespace', () => {
  const text = out(
    `
    unshare(CLONE_NEWPID);
    int child = fork();
    if (child == 0) {
      char link[20] = {0}; readlink("/proc/self", link, 19); printf("%d %d", getpid(), atoi(link) > 1900); _exit(0);
    }
    wait(NULL);`,
    asRoot
  )
  expect(text).toBe('1 1')
})

// ── left out ──

test('no-network', () => {
  const text = out(`
    long numbers[] = {SYS_socket, SYS_shmget, SYS_semget, SYS_msgget, SYS_mq_open, SYS_timer_create, SYS_eventfd2, SYS_timerfd_create, SYS_epoll_create1};
    int missing = 0; for (int i = 0; i < 9; i++) missing += syscall(numbers[i], 0, 0, 0) == -1 && errno == ENOSYS; printf("%d", missing);`)
  expect(text).toBe('9')
})

test('pid-namespaces-only', () => {
  const text = out(
    `
    int flags[] = {CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWNET, CLONE_NEWCGROUP}; int refused = 0;
    for (int i = 0; i < 6; i++) refused += unshare(flags[i]) == -1 && errno == EINVAL;
    printf("%d %s", refused, said(unshare(CLONE_NEWPID)));`,
    asRoot
  )
  expect(text).toBe('6 ok')
})

test('no-pty-master', () => {
  expect(out(`printf("%s", said(open("/dev/ptmx", O_RDWR)));`)).toBe('No such file or directory')
})

test('no-disk', () => {
  const { computer } = runC(`${HEAD}int main(void) {
    char page[4096] = {0}; int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600);
    for (int i = 0; i < 100; i++) write(fd, page, sizeof page);
    fsync(fd); lseek(fd, 0, 0); while (read(fd, page, sizeof page) > 0) {} return 0; }`)
  const { log } = computer.k
  for (let i = 0; i < log.length; i++) {
    const event = decode(log, i)
    // TASK_UNINTERRUPTIBLE is for vfork and exec alone.
    if (event.kind === 'set_state' || event.kind === 'prepare_to_wait') expect(event.changed.state.new).not.toBe(2)
  }
  expect(stateLetter(findTask(computer.k.state, 1)!)).not.toBe('D')
})

test('no-locks-no-sigio', () => {
  const text = out(`
    int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600); struct flock lock = {F_WRLCK, SEEK_SET, 0, 0, 0};
    printf("%s, ", said(fcntl(fd, F_SETLK, &lock))); printf("%s", said(fcntl(fd, F_SETOWN, getpid())));`)
  expect(text).toBe('Invalid argument, Invalid argument')
})

test('no-shared-file-mappings', () => {
  const text = out(`
    int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600); write(fd, "x", 1);
    void *p = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0); printf("%d %s", p == MAP_FAILED, strerror(errno));`)
  expect(text).toBe('1 No such device')
})

test('no-real-time-policies', () => {
  const text = out(
    `struct sched_param p = {10}; cpu_set_t set; printf("%s, ", said(sched_setscheduler(0, SCHED_FIFO, &p))); sched_getaffinity(0, sizeof set, &set); printf("%d", CPU_COUNT(&set));`,
    asRoot
  )
  expect(text).toBe('Operation not permitted, 1')
})

test('few-ptrace-events', () => {
  const text = out(`
    int status, child = fork();
    if (child == 0) { ptrace(PTRACE_TRACEME, 0, 0, 0); raise(SIGSTOP); _exit(0); }
    waitpid(child, &status, 0);
    printf("%s, ", said(ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESECCOMP)));
    printf("%s", said(ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACEFORK | PTRACE_O_TRACEEXEC)));
    kill(child, SIGKILL); wait(&status);`)
  expect(text).toBe('Invalid argument, ok')
})

// ── nothing is forgotten ──

const root = join(import.meta.dirname, '../../..')
const all = choices.flatMap((group) => group.rules)
const names = all.map(({ name }) => name).sort()

/** Files under `folder`, as paths from the repository's folder. */
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))

test('each choice is marked in the code, in the file that the page names, and each mark stands on the page', () => {
  const marked = sources('src/lib').flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/@choice ([\w-]+)/g)].map(([, name]) => `${name} ${file}`)
  )
  expect(marked.sort()).toEqual(all.map(({ name, file }) => `${name} ${file}`).sort())
})

test('each choice has a test of its name', () => {
  const tests = [...readFileSync(import.meta.filename, 'utf8').matchAll(/^test\('([\w-]+)'/gm)].map(([, name]) => name)
  expect(tests.sort()).toEqual(names)
})
