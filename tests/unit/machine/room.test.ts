// A table of the kernel that is full is an error of the call that needs a row of it, with the number that Linux would give.
import { describe, expect, it } from 'vitest'
import { EAGAIN, EMFILE, ENFILE, ENOMEM, ENOSPC, SIGKILL } from '../../../src/lib/record/constants.ts'
import { MAX_ROWS } from '../../../src/lib/record/state/arena.ts'
import type { StructName } from '../../../src/lib/record/state/fields.ts'
import { Output } from '../../../src/cli/output.ts'
import { KEPT_BACK } from '../../../src/lib/kernel/room.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'

const read = (path: string) => Buffer.from(imageFile(path) ?? []).toString('utf8')

/** What a program prints whose `call` finds `room` rows of a struct. */
function printed(struct: StructName, call: string, room = KEPT_BACK - 1): { out: string; status: number | undefined } {
  const text = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  int fds[2], own = open("/tmp/own", O_CREAT | O_RDWR, 0600);
  char *space = mmap(NULL, 1 << 24, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  struct sigaction action = { .sa_handler = SIG_IGN };
  pipe(fds);
  write(own, "x", 1);
  sleep(1);
  errno = 0;
  long result = (long)(${call});
  int error = errno;
  if (result != -1) error = 0;
  char digits[] = { '0' + error / 10, '0' + error % 10 };
  sleep(1);
  write(1, digits, 2);
  return 0;
}`
  const { program, messages } = nodeCompiler().compile([{ name: 'full.c', text }], read)
  if (!program) throw new Error(messages)
  const path = '/home/juan/full'
  const computer = Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: ['./full'], tty: false },
    files: [{ path, text: program, mode: 0o755 }],
    uid: 0
  })
  const output = new Output(computer.k)
  let out = ''
  const advance = (seconds: number) => {
    computer.advance({ clock: seconds * 1e9, instructions: 10_000_000 })
    output.pump((_, bytes) => void (out += Buffer.from(bytes).toString('utf8')))
  }
  advance(0.5)
  const { free } = computer.k.state.arena(struct)
  const { top, used } = free
  free.top += MAX_ROWS - 1 - room - used
  advance(1.5)
  free.top = top
  advance(4)
  return { out, status: output.status }
}

describe('a full table', () => {
  it.each([
    ['task', 'fork()', EAGAIN],
    ['pid', 'fork()', EAGAIN],
    ['signal', 'vfork()', ENOMEM],
    ['mm', 'fork()', ENOMEM],
    ['vma', 'fork()', ENOMEM],
    ['leaf', 'fork()', ENOMEM],
    ['files', 'fork()', ENOMEM],
    ['mm', 'execl("/bin/true", "true", NULL)', ENOMEM],
    ['vma', 'mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)', ENOMEM],
    ['vma', 'munmap(space + 4096, 4096)', ENOMEM],
    ['vma', 'mprotect(space + 4096, 4096, PROT_READ)', ENOMEM],
    ['vma', 'sbrk(1 << 20)', ENOMEM],
    ['file', 'open("/dev/null", O_RDONLY)', ENFILE],
    ['files', 'dup(1)', EMFILE],
    ['inode', 'open("/tmp/new", O_CREAT | O_WRONLY, 0600)', ENOSPC],
    ['dentry', 'mkdir("/tmp/folder", 0700)', ENOSPC],
    ['extent', 'write(own, "y", 1)', ENOSPC],
    ['pipe', 'pipe(fds)', ENFILE],
    ['pipe_buf', 'write(fds[1], "x", 1)', ENOMEM],
    ['sigaction', 'sigaction(SIGUSR1, &action, NULL)', ENOMEM],
    ['sigqueue', 'sigqueue(getpid(), SIGRTMIN, (union sigval){ 0 })', EAGAIN]
  ] as const)('of %s: %s', (struct, call, errno) => {
    expect(printed(struct, call).out).toBe(String(errno).padStart(2, '0'))
  })

  it('is no matter to a call that makes no rows of it', () => {
    expect(printed('file', 'fork() ? 0 : 0').out).toContain('00')
    expect(printed('task', 'open("/dev/null", O_RDONLY) < 0').out).toBe('00')
  })

  it('of page tables is as full memory is: the largest process goes', () => {
    expect(printed('leaf', 'space[1 << 23] = 1', 0).status).toBe(SIGKILL)
  })
})
