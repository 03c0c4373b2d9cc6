// What few programs use is compiled into the program that asks for it (cc/archive.ts).
import { expect, test } from 'vitest'
import { imageFile } from '../../../src/lib/machine/node.ts'
import { runC } from './program.ts'

test('a program gets the functions of the archive that it names, and those that these name', () => {
  const { out } = runC(`
    #define _GNU_SOURCE
    #include <glob.h>
    #include <stdio.h>
    int main(void) { glob_t g; int n = glob("/etc/host*", 0, NULL, &g); printf("%d %zu %s", n, g.gl_pathc, g.gl_pathv[0]); }`)
  expect(out).toBe('0 1 /etc/hostname')
})

test('a function of the same name in the program is the one that is called, by the archive too', () => {
  const { out } = runC(`
    #include <glob.h>
    #include <stdio.h>
    int fnmatch(const char *pattern, const char *name, int flags) { return name[0] != 'p'; }
    int main(void) { glob_t g; int n = glob("/etc/*", 0, NULL, &g); printf("%d %zu %s", n, g.gl_pathc, g.gl_pathv[0]); }`)
  expect(out).toBe('0 1 /etc/passwd')
})

test('a program without main is told so, whatever it asks the archive for', () => {
  expect(() =>
    runC('#include <spawn.h>\nint f(void) { posix_spawnattr_t a; return posix_spawnattr_init(&a); }')
  ).toThrow(/test\.c.*main/)
})

test('every name of the archive is in the list that the compiler reads', () => {
  const members = Buffer.from(imageFile('/usr/lib/libc/members')!).toString('utf8').trim().split('\n')
  expect(members).toContain('posix_spawn spawn.c')
  const files = new Set(members.map((line) => line.split(' ')[1]))
  for (const file of files) expect(imageFile(`/usr/lib/libc/${file}`), file).toBeDefined()
  expect(new Set(members.map((line) => line.split(' ')[0])).size).toBe(members.length)
})
