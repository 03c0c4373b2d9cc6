// Calls that move many bytes: counted as work, done in batches between which others run, and whole in the end.
import { describe, expect, it } from 'vitest'
import { runC } from './program.ts'

const HEADERS = `#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
`
const MILLION = 1_000_000
const run = (body: string, instructions = 100 * MILLION) =>
  runC(`${HEADERS}${body}`, {}, { instructions, events: 2 * MILLION })

describe('a budget of instructions ends a program that lets the kernel do the work:', () => {
  it.each([
    ['reads of /dev/zero', 'int fd = open("/dev/zero", O_RDONLY); for (;;) read(fd, bytes, sizeof bytes);'],
    ['getrandom', 'for (;;) getrandom(bytes, sizeof bytes, 0);'],
    [
      'reads of a file',
      'int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600); write(fd, bytes, sizeof bytes); for (;;) pread(fd, bytes, sizeof bytes, 0);'
    ],
    [
      'writes to a file',
      'int fd = open("/tmp/f", O_CREAT | O_WRONLY, 0600); for (;;) pwrite(fd, bytes, sizeof bytes, 0);'
    ],
    [
      'a pipe',
      'int fds[2]; pipe(fds); if (fork() == 0) for (;;) read(fds[0], bytes, sizeof bytes); for (;;) write(fds[1], bytes, sizeof bytes);'
    ],
    ['writes to standard output', 'for (;;) write(1, bytes, sizeof bytes);']
  ])('%s', (_, body) => {
    const { reason, computer } = run(`static char bytes[1 << 23]; int main(void) { ${body} }`, 30 * MILLION)
    expect(reason).toBe('instructions')
    // No more than a batch beyond it; and what is kept is never more than what was counted.
    expect(computer.k.sys.instructions).toBeLessThan(32 * MILLION)
    expect(computer.k.sys.bytes_end).toBeLessThan(34 * MILLION)
  })

  it('a terminal', () => {
    const text =
      'static char bytes[1 << 23]; int main(void) { memset(bytes, 10, sizeof bytes); for (;;) write(1, bytes, sizeof bytes); }'
    const { reason, computer } = runC(
      `${HEADERS}${text}`,
      { start: { kind: 'program', path: '/home/juan/test', argv: ['./test'], tty: true } },
      { instructions: 80 * MILLION }
    )
    expect(reason).toBe('instructions')
    // A newline is two bytes there.
    expect(computer.k.sys.bytes_end).toBeLessThan(15 * MILLION)
  })
})

it('what is written to /dev/null is not even looked at', () => {
  const { out, computer } = run(`static char bytes[1 << 27];
    int main(void) {
      int fd = open("/dev/null", O_WRONLY), good = 0;
      for (int i = 0; i < 1000; i++) good += write(fd, bytes, sizeof bytes) == sizeof bytes;
      printf("%d %ld", good, (long)write(fd, (void *)1, 5));
      return 0;
    }`)
  expect(out).toBe('1000 5')
  expect(computer.k.sys.instructions).toBeLessThan(MILLION)
})

describe('a call of several batches', () => {
  const FILL =
    'static unsigned char out[5000001], in[5000001]; static void fill(void) { for (int i = 0; i < sizeof out; i++) out[i] = i * 7 + (i >> 13); }'

  it('moves the right bytes, in pieces, at a place and at the file’s own position', () => {
    const { out } = run(`${FILL}
      int main(void) {
        fill();
        int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600);
        struct iovec pieces[] = { { out, 3 }, { out + 3, 3000000 }, { out + 3000003, sizeof out - 3000003 } };
        struct iovec back[] = { { in, 1048575 }, { in + 1048575, 2 }, { in + 1048577, sizeof in - 1048577 } };
        long n = writev(fd, pieces, 3);
        long p = pwrite(fd, out, sizeof out, 100);
        lseek(fd, 0, SEEK_SET);
        long head = read(fd, in, 100), same = !memcmp(in, out, 100);
        long m = readv(fd, back, 3);
        printf("%ld %ld %ld %ld %ld %d %ld", n, p, head, same, m, !memcmp(in, out, sizeof in), (long)lseek(fd, 0, SEEK_CUR));
        return 0;
      }`)
    expect(out).toBe('5000001 5000001 100 1 5000001 1 5000101')
  })

  it('goes through a pipe whole, whoever reads', () => {
    const { out } = run(`${FILL}
      int main(void) {
        int fds[2];
        fill();
        pipe(fds);
        if (fork() == 0) { close(fds[0]); _exit(write(fds[1], out, sizeof out) == sizeof out ? 7 : 8); }
        close(fds[1]);
        long at = 0, n;
        while ((n = read(fds[0], in + at, 70001)) > 0) at += n;
        int status;
        wait(&status);
        printf("%ld %d %d", at, !memcmp(in, out, sizeof in), WEXITSTATUS(status));
        return 0;
      }`)
    expect(out).toBe('5000001 1 7')
  })

  it('lets others run between, and ends early when its process is killed', () => {
    const { out } = run(`static char bytes[1 << 26];
      int main(void) {
        int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600), status;
        pid_t writer = fork();
        if (writer == 0) { write(fd, bytes, sizeof bytes); _exit(0); }
        usleep(10000);
        kill(writer, SIGKILL);
        waitpid(writer, &status, 0);
        long size = lseek(fd, 0, SEEK_END);
        printf("%d %d", WTERMSIG(status), size > 0 && size < sizeof bytes);
        return 0;
      }`)
    expect(out).toBe('9 1')
  })
})

it('a file ends where a position would no longer be a number: EFBIG', () => {
  const { out } = run(`int main(void) {
      int fd = open("/tmp/f", O_CREAT | O_RDWR, 0600);
      long a = pwrite(fd, "abcd", 4, 0x7ffffffd), b = pwrite(fd, "x", 1, 0x7fffffff);
      printf("%ld %ld %d", a, b, errno == EFBIG);
      return 0;
    }`)
  expect(out).toBe('2 -1 1')
})
