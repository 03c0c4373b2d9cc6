// What few programs use is compiled into the program that asks for it (cc/archive.ts).
import { expect, test } from 'vitest'
import { imageFile, nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'
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

/** A declaration, as our headers are laid out. */
const FUNCTION = /^(?!typedef)[A-Za-z_][\w *]*?\b(\w+)\([^;{}]*\);$/gm

test('every function that a header declares is in the library or the archive', () => {
  const headers = nodeParts()
    .image.list.files.map(({ path }) => path)
    .filter((path) => /^\/usr\/include\/.*\.h$/.test(path) && !path.includes('/bits/'))
  const text = headers.map((path) => `#include <${path.slice('/usr/include/'.length)}>\n`).join('')
  const read = (path: string) => {
    const bytes = imageFile(path)
    return bytes && Buffer.from(bytes).toString('utf8')
  }
  const used = `#define _GNU_SOURCE\n${text}`
  const declared = [...new Set(headers.flatMap((path) => [...read(path)!.matchAll(FUNCTION)].map(([, name]) => name)))]
  expect(declared.length).toBeGreaterThan(900)
  const calls = declared.map((name) => `void *use_${name}(void) { return (void *)${name}; }`).join('\n')
  const program = `${used}${calls}\nint main(void) { return 0; }`
  const { messages } = nodeCompiler().compile([{ name: 'all.c', text: program }], read)
  expect(messages).toBe('')
})

test('a call that the machine does not have answers ENOSYS', () => {
  const { out } = runC(`
    #include <errno.h>
    #include <mqueue.h>
    #include <stdio.h>
    #include <sys/epoll.h>
    #include <sys/eventfd.h>
    #include <sys/shm.h>
    #include <sys/socket.h>
    #include <sys/statvfs.h>
    #define CALL(call) do { errno = 0; long r = (long)(call); printf("%ld %d\\n", r, errno == ENOSYS); } while (0)
    int main(void) {
      struct statvfs fs;
      CALL(socket(AF_INET, SOCK_STREAM, 0)); CALL(epoll_create1(0)); CALL(eventfd(0, 0));
      CALL(shmget(IPC_PRIVATE, 4096, 0600)); CALL(mq_open("/q", O_RDWR)); CALL(statvfs("/", &fs));
    }`)
  expect(out.trim().split('\n')).toEqual(Array.from({ length: 6 }, () => '-1 1'))
})

test('users are listed, and found in a buffer of the caller’s', () => {
  const { out } = runC(`
    #include <errno.h>
    #include <grp.h>
    #include <pwd.h>
    #include <stdio.h>
    int main(void) {
      struct passwd *p, user, *found;
      struct group *g;
      char buffer[256];
      while ((p = getpwent())) printf("%s:%u:%s ", p->pw_name, p->pw_uid, p->pw_dir);
      while ((g = getgrent())) printf("%s:%u ", g->gr_name, g->gr_gid);
      int error = getpwnam_r("juan", &user, buffer, sizeof buffer, &found);
      printf("%d %s ", error, found->pw_shell);
      error = getpwuid_r(0, &user, buffer, 4, &found);
      printf("%d %d ", error == ERANGE, found == NULL);
      error = getpwnam_r("nobody", &user, buffer, sizeof buffer, &found);
      printf("%d %d", error, found == NULL);
    }`)
  expect(out).toBe('root:0:/root juan:1000:/home/juan root:0 juan:1000 0 /bin/bash 1 1 0 1')
})
