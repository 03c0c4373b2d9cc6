// Indexes are beside the state: a machine that forgets all of them between turns, and makes them again from the state, goes the same way.
import { describe, expect, it } from 'vitest'
import type { Kernel } from '../../../src/lib/kernel/kernel.ts'
import { logText } from '../logText.ts'
import { bootC } from './program.ts'

const HEADERS = `
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
int pipes[6][2];
static void ask(int i) {
  struct pollfd fds[2] = { { pipes[i][0], POLLIN, 0 }, { pipes[(i + 1) % 6][0], POLLIN, 0 } };
  poll(fds, 2, 1000);
}
static void *thread(void *i) { ask((int)(long)i); return NULL; }
`

const PROGRAMS: Readonly<Record<string, string>> = {
  'processes and threads that wait for the same pipes': `
    for (int i = 0; i < 6; i++) pipe(pipes[i]);
    pthread_t threads[6];
    for (long i = 0; i < 6; i++) {
      pthread_create(&threads[i], NULL, thread, (void *)i);
      if (fork() == 0) { ask(i); _exit(0); }
      if (fork() == 0) {
        fd_set set;
        FD_ZERO(&set);
        FD_SET(pipes[i][0], &set);
        select(pipes[i][0] + 1, &set, NULL, NULL, NULL);
        _exit(0);
      }
    }
    usleep(1000);
    for (int i = 0; i < 6; i++) { write(pipes[5 - i][1], "x", 1); usleep(i % 2 ? 500 : 0); }
    for (int i = 0; i < 6; i++) pthread_join(threads[i], NULL);
    while (wait(NULL) > 0) {}`,
  'signals and deaths that are waited for': `
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    pid_t children[4];
    for (int i = 0; i < 4; i++)
      if ((children[i] = fork()) == 0) {
        struct pollfd own = { signalfd(-1, &set, 0), POLLIN, 0 };
        char info[128];
        if (i % 2) poll(&own, 1, -1); else read(own.fd, info, sizeof info);
        _exit(0);
      }
    struct pollfd fds[4];
    for (int i = 0; i < 4; i++) fds[i] = (struct pollfd){ syscall(SYS_pidfd_open, children[i], 0), POLLIN, 0 };
    usleep(1000);
    for (int i = 3; i >= 0; i--) { kill(children[i], SIGUSR1); poll(fds + i, 1, -1); }
    while (wait(NULL) > 0) {}`,
  'a pollfd that a thread changes while it is slept on': `
    for (int i = 0; i < 3; i++) pipe(pipes[i]);
    struct pollfd *fds = mmap(NULL, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    fds[0] = (struct pollfd){ pipes[0][0], POLLIN, 0 };
    if (fork() == 0) { poll(fds, 1, 100); _exit(0); }
    usleep(1000);
    fds[0].fd = pipes[1][0];
    write(pipes[2][1], "x", 1);
    write(pipes[1][1], "x", 1);
    wait(NULL);`,
  'descriptors, names, shared pages and namespaces': `
    for (int i = 0; i < 200; i++) { dup(0); if (i % 3 == 0) close(3 + i / 2); }
    char *shared = mmap(NULL, 16 * 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0), name[32], link_[64];
    for (int i = 0; i < 8; i++) {
      if (fork() == 0) {
        char *own = mmap(NULL, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        own[0] = 1;
        shared[4096 * i] = 1;
        unshare(CLONE_NEWPID);
        if (fork() == 0) _exit(0);
        _exit(0);
      }
      shared[4096 * (15 - i)] = 1;
      sprintf(name, "/tmp/%d", i);
      close(open(name, O_CREAT | O_WRONLY, 0600));
      link(name, "/tmp/also");
      readlink("/proc/self/fd/0", link_, sizeof link_);
      getcwd(link_, sizeof link_);
      if (i % 2) unlink(name);
    }
    while (wait(NULL) > 0) {}`
}

function forget(k: Kernel): void {
  k.timers = k.alarms = k.nrUninterruptible = k.queued = undefined
  k.openCounts = k.aliases = k.pollWaits = k.sharers = k.nsUsers = undefined
  for (const index of [k.fdtables, k.numbers, k.reports, k.names, k.areas]) index.clear()
}

function run(body: string, between: (k: Kernel) => void): string {
  const computer = bootC(`${HEADERS}int main(void) { ${body} return 0; }`)
  computer.advance({ clock: 60e9, events: 200_000, instructions: 50_000_000 }, () => between(computer.k))
  return logText(computer.k.log)
}

describe('a machine that forgets its indexes goes the same way, with', () => {
  it.each(Object.entries(PROGRAMS))('%s', (_, body) => {
    expect(run(body, forget)).toBe(run(body, () => {}))
  })
})
