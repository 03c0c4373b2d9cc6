import { describe, expect, it } from 'vitest'
import { SIGFPE, SIGKILL, SIGSEGV } from '../../../src/lib/record/constants.ts'
import { tasks } from '../../../src/lib/record/world.ts'
import { checkInvariants } from '../kernel/invariants.ts'
import { runC } from './program.ts'

const HEADERS =
  '#include <errno.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <sys/mman.h>\n#include <sys/wait.h>\n#include <unistd.h>\n'

describe('when memory is full', () => {
  it('the largest process is killed, and init and the small ones live on', () => {
    const { status, out, computer } = runC(
      `${HEADERS}
      static char much[8000000];
      int main(void) {
        int status;
        pid_t small = fork();
        if (small == 0) { sleep(5); _exit(7); }
        if (fork() == 0) { memset(much, 1, sizeof much); _exit(8); }
        for (int i = 0; i < 2; i++) {
          pid_t pid = wait(&status);
          printf("%s: %d\\n", pid == small ? "small" : "large", WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status));
        }
        return 0;
      }`,
      { maxFrames: 1024 }
    )
    expect(out).toBe(`large: ${-SIGKILL}\nsmall: 7\n`)
    expect(status).toBe(0)
    expect(tasks(computer.k.state).map((task) => task.pid)).toEqual([1])
    checkInvariants(computer.k.state)
  })

  it('mmap, brk and fork say ENOMEM', () => {
    const { out } = runC(
      `${HEADERS}
      int main(void) {
        void *p = mmap(0, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        printf("mmap %d\\n", p == MAP_FAILED ? errno : 0);
        errno = 0;
        printf("brk %d\\n", sbrk(64 << 20) == (void *)-1 ? errno : 0);
        printf("malloc %d\\n", malloc(64 << 20) == NULL);
        return 0;
      }`,
      { maxFrames: 2048 }
    )
    expect(out).toBe('mmap 12\nbrk 12\nmalloc 1\n')
  })
})

describe('when numbers are used up', () => {
  it('fork says EAGAIN, and works again after a reaping', () => {
    const { out } = runC(
      `${HEADERS}
      int main(void) {
        int made = 0, error;
        for (;;) { pid_t pid = fork(); if (pid == 0) _exit(0); if (pid < 0) { error = errno; break; } made++; }
        printf("%d zombies, then %s\\n", made > 50, error == EAGAIN ? "EAGAIN" : "another error");
        wait(NULL);
        pid_t pid = fork();
        if (pid == 0) _exit(0);
        printf("again: %d\\n", pid > 0);
        return 0;
      }`,
      { pid_max: 400, firstPid: 301 }
    )
    expect(out).toBe('1 zombies, then EAGAIN\nagain: 1\n')
  })

  it('a fork bomb ends at the limit of events, and the computer is still sound', () => {
    const { reason, computer } = runC(
      `${HEADERS} int main(void) { for (;;) fork(); }`,
      { pid_max: 500 },
      { events: 60_000 }
    )
    expect(reason).toBe('events')
    checkInvariants(computer.k.state)
  })
})

describe('a program that does wrong', () => {
  it('is killed by SIGSEGV for a null pointer, at its line', () => {
    const { status } = runC(`${HEADERS} int main(void) { int *p = NULL; return *p; }`)
    expect(status).toBe(SIGSEGV)
  })

  it('is killed by SIGSEGV for writing a string constant', () => {
    expect(runC(`${HEADERS} int main(void) { char *s = "constant"; s[0] = 'C'; return 0; }`).status).toBe(SIGSEGV)
  })

  it('is killed by SIGSEGV when it recurses without end', () => {
    expect(
      runC(
        `${HEADERS} int deep(int n) { volatile char room[4000]; room[0] = n; return deep(n + 1) + room[0]; } int main(void) { return deep(0); }`
      ).status
    ).toBe(SIGSEGV)
  })

  it('is killed by SIGFPE for dividing by zero', () => {
    expect(runC(`${HEADERS} int main(void) { volatile int zero = 0; return 7 / zero; }`).status).toBe(SIGFPE)
  })

  it('is stopped when it loops, and when it prints without end', () => {
    expect(runC('int main(void) { for (;;); }', {}, { instructions: 1_000_000 }).reason).toBe('instructions')
    const { reason, out } = runC(
      `${HEADERS} int main(void) { for (;;) puts("again"); }`,
      {},
      { instructions: 3_000_000 }
    )
    expect(reason).toBe('instructions')
    expect(out.startsWith('again\nagain\n')).toBe(true)
  })
})
