// A crowd costs as many steps as it has members: what is counted is how often the kernel looks at a row of its state.
import { describe, expect, it } from 'vitest'
import { decode, KIND } from '../../../src/lib/record/decode.ts'
import { FN } from '../../../src/lib/record/functions.ts'
import { Arena } from '../../../src/lib/record/state/arena.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'
import { runC } from './program.ts'

/** `CROWD=7500` tries 7,500 against 30,000. (Some of 30,000 processes then find no memory, or no number; of 12,000 all do.) */
const FEW = Number(process.env.CROWD ?? 300)
const MANY = 4 * FEW
/** Four times as many, with what n log n adds and a part that is the same. */
const LINEAR = 4.8

/** `n` children that do `child`, in a parent that does `before` and `after`. */
const crowd = (
  n: number,
  child: string,
  { before = '', after = '' } = {},
  into = /\bchildren\b/.test(before) ? 'children[i]' : 'last'
): string => `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  const int n = ${n};
  int reaped = 0;
  pid_t last;
  (void)last;
  ${before}
  for (int i = 0; i < n; i++)
    if ((${into} = fork()) == 0) { ${child}; _exit(0); }
  ${after}
  sleep(1);
  signal(SIGTERM, SIG_IGN);
  kill(0, SIGTERM);
  while (wait(NULL) > 0) reaped++;
  return reaped == n ? 0 : 1;
}`

const LIMITS = { clock: 1e7 * 1e9, events: 15_000 * FEW, instructions: 1_500_000 * FEW }

function looks(source: string, uid: number): number {
  const { at } = Arena.prototype
  let n = 0
  Arena.prototype.at = function (this: Arena, row: number) {
    n++
    return at.call(this, row)
  }
  try {
    expect(runC(source, { uid, firstPid: 400 }, LIMITS).status).toBe(0)
  } finally {
    Arena.prototype.at = at
  }
  return n
}

describe('four times as many children cost about four times as many looks', () => {
  it.each([
    ['all asleep', 'pause()', {}],
    ['with deadlines that are set in the wrong order', 'sleep(100000 - i)', {}],
    ['with alarms that are set in the wrong order', '{ alarm(100000 - i); pause(); }', {}],
    ['that die one by one, seconds apart', 'sleep(1 + 6 * i)', { after: 'while (wait(NULL) > 0) reaped++;' }],
    ['that die the last first', 'usleep((2 * n - i) * 100)', { after: 'while (wait(NULL) > 0) reaped++;' }],
    [
      'in front of one that is waited for again and again',
      'pause()',
      {
        after: 'for (int i = 0; i < n; i++) { if (fork() == 0) _exit(0); wait(NULL); }'
      }
    ],
    [
      'of a user who has a limit',
      'pause()',
      {
        before: 'struct rlimit limit = { n + 1, n + 1 }; setrlimit(RLIMIT_NPROC, &limit);'
      }
    ],
    ['that sleep in select and watch no file', 'select(0, NULL, NULL, NULL, &(struct timeval){ 100000, 0 })', {}],
    [
      'whose status is asked for, while a signal is queued',
      'pause()',
      {
        before:
          'sigset_t set; sigemptyset(&set); sigaddset(&set, SIGUSR1); sigprocmask(SIG_BLOCK, &set, NULL); raise(SIGUSR1);',
        after:
          'for (int i = 0; i < n; i++) { char text[4096]; int fd = open("/proc/self/status", O_RDONLY); if (read(fd, text, sizeof text) < 100) return 3; close(fd); }'
      }
    ],
    ['that move into one process group', '{ setpgid(0, getpgrp()); pause(); }', {}],
    [
      'that wait for one semaphore, which is posted as often',
      'sem_wait(sem)',
      {
        before: 'sem_t *sem = mmap(NULL, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0); sem_init(sem, 1, 0);',
        after: 'sleep(1); for (int i = 0; i < n; i++) sem_post(sem);'
      }
    ],
    [
      'while a file is opened again and again',
      'pause()',
      {
        before: 'int first = open("/tmp/x", O_CREAT | O_WRONLY, 0600);',
        after: 'for (int i = 0; i < n; i++) close(open("/tmp/x", O_WRONLY)); close(first);'
      }
    ],
    [
      'that write files, while programs are looked for',
      '{ open("/dev/null", O_WRONLY); pause(); }',
      {
        before: 'close(open("/tmp/x", O_CREAT | O_WRONLY, 0755));',
        after:
          'sleep(1); for (int i = 0; i < n; i++) if (execl("/tmp/x", "x", NULL) != -1 || errno != ENOEXEC) return 2;'
      }
    ],
    ['in a PID namespace', '{ signal(SIGTERM, _exit); pause(); }', { before: 'unshare(CLONE_NEWPID);' }],
    [
      'each of which makes PID namespaces, one in the other',
      '{ unshare(CLONE_NEWPID); if (fork() == 0) { unshare(CLONE_NEWPID); if (fork() == 0) _exit(0); wait(NULL); _exit(0); } wait(NULL); pause(); }',
      {}
    ],
    [
      'that poll, and of whom one after the other has something to read',
      `{ sigset_t set; sigemptyset(&set); sigaddset(&set, SIGUSR1); sigprocmask(SIG_BLOCK, &set, NULL);
         struct pollfd own = { signalfd(-1, &set, 0), POLLIN, 0 };
         if (poll(&own, 1, -1) != 1 || !(own.revents & POLLIN)) _exit(1); }`,
      {
        before: 'pid_t children[n];',
        after: 'sleep(1); for (int i = 0; i < n; i++) if (kill(children[i], SIGUSR1)) return 4;'
      }
    ],
    [
      'that poll what stands in memory of all, and of whom one after the other has something to read',
      `{ sigset_t set; sigemptyset(&set); sigaddset(&set, SIGUSR1); sigprocmask(SIG_BLOCK, &set, NULL);
         all[i] = (struct pollfd){ signalfd(-1, &set, 0), POLLIN, 0 };
         if (poll(&all[i], 1, -1) != 1 || !(all[i].revents & POLLIN)) _exit(1); }`,
      {
        before: `pid_t children[n];
           struct pollfd *all = mmap(NULL, n * sizeof *all, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);`,
        after: 'sleep(1); for (int i = 0; i < n; i++) if (kill(children[i], SIGUSR1)) return 4;'
      }
    ],
    [
      'while two others use the pages that they share',
      'pause()',
      {
        after: `char *shared = mmap(NULL, n * 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
           if (fork() == 0) { for (int i = 0; i < n; i++) shared[i * 4096] = 1; _exit(0); }
           wait(NULL); for (int i = 0; i < n; i++) if (shared[i * 4096] != 1) return 5;`
      }
    ]
  ])('%s', (_, child, around: { before?: string; after?: string }) => {
    const uid = `${child}${around.before}`.includes('unshare') ? 0 : 1000
    const [few, many] = [FEW, MANY].map((n) => looks(crowd(n, child, around), uid))
    expect(many / few).toBeLessThan(LINEAR)
  })
})

describe('when a crowd has taken all memory', () => {
  const { program } = nodeCompiler().compile(
    [
      {
        name: 'crowd.c',
        text: crowd(400, '{ char big[40000]; for (int j = 0; j < 40000; j += 4096) big[j] = 1; pause(); }')
      }
    ],
    (path) => Buffer.from(imageFile(path) ?? []).toString('utf8')
  )
  const path = '/home/juan/crowd'
  const computer = Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: ['./crowd'], tty: false },
    files: [{ path, text: program!, mode: 0o755 }],
    maxFrames: 1024
  })
  computer.advance(LIMITS)
  const { log } = computer.k
  const events = Array.from({ length: log.length }, (_, i) => i)

  it('each one that the kernel kills has died before it chooses another', () => {
    let dying = 0
    let killed = 0
    for (const i of events) {
      const kind = log.kind(i)
      if (kind === KIND.oom_kill) {
        expect(dying).toBe(0)
        dying = log.row(i)
        killed++
      } else if (kind === KIND.exit_mm && log.row(i) === dying) dying = 0
    }
    expect(killed).toBeGreaterThan(50)
  })

  it('who finds no page gives the CPU away, instead of asking again until its slice is over', () => {
    const kills = events.filter((i) => log.kind(i) === KIND.oom_kill).length
    const asked = events.filter((i) => {
      const event = log.kind(i) === KIND.call ? decode(log, i) : undefined
      return event?.kind === 'call' && event.said.fn === FN.out_of_memory
    }).length
    expect(asked).toBeLessThan(3 * kills)
  })
})

/** A process of so many threads, each of which polls a pipe of its own, and one of all. */
const pollers = (n: number): string => `
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
static int pipes[${n}][2], all[2], done;
static void *one(void *arg) {
  struct pollfd fds[] = { { pipes[(long)arg][0], POLLIN, 0 }, { all[0], POLLIN, 0 } };
  if (poll(fds, 2, -1) == 1 && fds[0].revents == POLLIN && fds[1].revents == 0) done++;
  return NULL;
}
int main(void) {
  const int n = ${n};
  pthread_t threads[n];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 16384);
  setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 100000, 100000 });
  pipe(all);
  for (long i = 0; i < n; i++) {
    if (pipe(pipes[i])) return 4;
    if (pthread_create(&threads[i], &small, one, (void *)i)) return 1;
  }
  for (int i = 0; i < n; i++) {
    if (write(pipes[i][1], "x", 1) != 1 || pthread_join(threads[i], NULL)) return 2;
  }
  return done == n ? 0 : 3;
}`

it('four times as many threads that poll cost about four times as many looks', () => {
  const [few, lots] = [FEW, MANY].map((n) => looks(pollers(n), 0))
  expect(lots / few).toBeLessThan(LINEAR)
})

/** A program that does something with `n` of a kind. */
const many = (n: number, body: string): string => `
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  const int n = ${n};
  char name[32];
  ${body}
  return 0;
}`

describe('four times as many cost about four times as many looks', () => {
  it.each([
    [
      'names in a folder',
      `for (int i = 0; i < n; i++) { sprintf(name, "/tmp/%d", i); close(open(name, O_CREAT | O_WRONLY, 0600)); }
       for (int i = 0; i < n; i++) { sprintf(name, "/tmp/%d", i); if (access(name, R_OK)) return 1; }
       for (int i = 0; i < n; i++) { sprintf(name, "/tmp/%d", i); if (unlink(name)) return 2; }`
    ],
    [
      'areas of memory',
      `char *last = NULL;
       for (int i = 0; i < n; i++) {
         char *area = mmap(NULL, 4096, i % 2 ? PROT_READ : PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
         if (area == MAP_FAILED || area[0] != 0 || (i > 0 && area != last - 4096)) return 1;
         last = area;
       }
       for (int i = 0; i < n; i++) if (mprotect(last + 4096 * i, 4096, PROT_NONE)) return 2;
       for (int i = 0; i < n; i += 2) if (munmap(last + 4096 * i, 4096)) return 3;
       for (int i = 0; i < n; i++) if (mmap(NULL, 8192, PROT_READ + i % 2, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) return 4;`
    ],
    [
      'descriptors',
      `setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 1000000, 1000000 });
       int first = dup(0), gap = 0;
       for (int i = 1; i < n; i++) if (dup(0) != first + i) return 1;
       for (int i = 0; i < n; i += 2) if (close(first + i)) return 2;
       for (int i = 0; i < n; i += 2) if (dup(0) != first + i) return 3;
       for (int i = 0; i < n; i++) { close(first + 1); if (dup(0) != first + 1 || dup(0) != first + n + gap++) return 4; }
       for (int i = n; i > 0; i--) if (dup2(0, 100000 + 16 * i) < 0) return 5;
       for (int i = n; i > 0; i--) if (fcntl(100000 + 16 * i, F_GETFD) != 0 || fcntl(100000 + 16 * i + 1, F_GETFD) != -1) return 6;`
    ],
    [
      'paths that are asked for',
      `for (int i = 0; i < n; i++) { sprintf(name, "/tmp/%d", i); close(open(name, O_CREAT | O_WRONLY, 0600)); }
       for (int i = 0; i < n; i++) {
         char link[64] = "";
         sprintf(name, "/tmp/%d", i);
         int fd = open(name, O_RDONLY);
         if (readlink("/proc/self/fd/3", link, sizeof link) < 0 || fd != 3 || strcmp(link, name)) return 1;
         close(fd);
       }`
    ],
    [
      'paths that are asked for of a file of many names',
      `close(open("/tmp/first", O_CREAT | O_WRONLY, 0600));
       for (int i = 0; i < n; i++) { sprintf(name, "/tmp/%d", i); if (link("/tmp/first", name)) return 1; }
       for (int i = 0; i < n; i++) {
         char link[64] = "";
         if (open("/tmp/0", O_RDONLY) != 3 || readlink("/proc/self/fd/3", link, sizeof link) < 0) return 2;
         close(3);
         sprintf(name, "/tmp/%d", i);
         if (i > 0 && unlink(name)) return 3;
       }`
    ],
    [
      'folders in each other',
      `chdir("/tmp");
       for (int i = 0; i < n; i++) if (mkdir("d", 0700) || chdir("d")) return 1;
       static char path[100000];
       if (getcwd(path, sizeof path) == NULL || strlen(path) != 4 + 2 * n) return 2;`
    ]
  ])('%s', (_, body) => {
    const [few, lots] = [FEW, MANY].map((n) => looks(many(n, body), 0))
    expect(lots / few).toBeLessThan(LINEAR)
  })
})
