// disk.ts: what is on the disk of the simulated computer, compiled from the sources of this repository.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ARCHIVE_PATH, MEMBERS_PATH } from '../../cc/archive.ts'
import { START_PATH } from '../../cc/compile.ts'
import { HEADERS } from '../image.ts'
import { filesBelow, namesIn } from './files.ts'
import { machineId, programId } from './identity.ts'
import { type BookProgram, type DiskEntry, pack, type Packed } from './pack.ts'

/** Our compiler as the build uses it. What does not compile throws, with the diagnostics as message. */
export interface Toolchain<Unit, Library> {
  compile(name: string, text: string, files: { read(path: string): string | undefined }): Unit
  /** The C library: one prelinked text that all programs share. */
  library(objects: readonly Unit[]): { readonly bytes: Uint8Array; readonly library: Library }
  /** `strip` leaves out what only an inspector needs. */
  program(objects: readonly Unit[], library: Library, strip?: boolean): Uint8Array
  /** The names that a unit defines for others. */
  names(unit: Unit): readonly string[]
}

const LIBC = 'src/lib/libc'
/** What few programs use: not in the library that all share, but compiled into the program that asks for it. */
const ARCHIVE = `${LIBC}/archive`
const USERLAND = 'src/lib/userland'
const PROGRAMS = 'content/programs'
/** Their sources decide how a machine behaves. */
export const MACHINE = ['src/lib/record', 'src/lib/kernel', 'src/lib/vm', 'src/lib/cc', LIBC, USERLAND]
/** What makes the image … */
export const COMPILER = ['src/lib/record', 'src/lib/vm', 'src/lib/cc', 'src/lib/image']
/** … and what it is made of. */
export const CONTENTS = [LIBC, USERLAND, PROGRAMS]

const JUAN = { uid: 1000, gid: 1000 }
const HOME = '/home/juan'

/** Programs of userland that do not lie in /bin under their own name. */
const PLACES: Record<string, string> = { init: '/sbin/init', sh: '/bin/bash', gcc: '/usr/bin/gcc' }
/** Programs that go by another name too, and some do another thing then. */
const LINKS: Record<string, string> = {
  '/bin/[': 'bash',
  '/bin/dirname': 'basename',
  '/bin/mv': 'cp',
  '/bin/pkill': 'pgrep',
  '/bin/printf': 'bash',
  '/bin/sh': 'bash',
  '/bin/test': 'bash',
  '/bin/whoami': 'id'
}
/** What programs look for in /usr/bin, by its whole path. */
const IN_USR =
  'basename cut dirname env expr head id pgrep pkill pstree printf rev seq sort strace tail tee test timeout touch tr tty uniq wc which whoami xargs yes'
/** What every machine runs before anybody has typed a word: it comes with the base. */
const IN_BASE = ['init', 'sh']
/** Too large, and too seldom looked into, to come with the types of its variables. */
const STRIPPED = ['sh']

const FOLDERS: DiskEntry[] = [
  ...['/dev', '/proc', '/run', '/usr/lib', '/usr/local/bin', '/var'].map((path) => ({
    path,
    kind: 'folder' as const,
    mode: 0o755
  })),
  { path: '/tmp', kind: 'folder', mode: 0o1777 },
  { path: '/root', kind: 'folder', mode: 0o700 },
  { path: HOME, kind: 'folder', mode: 0o755, ...JUAN }
]

const TEXTS: Record<string, string> = {
  '/etc/hostname': 'test\n',
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\njuan:x:1000:1000:juan:/home/juan:/bin/bash\n',
  '/etc/group': 'root:x:0:\njuan:x:1000:\n'
}

/** Compiles everything and packs it. `root` is the repository's folder. */
export function buildDisk<O, L>(root: string, cc: Toolchain<O, L>): Packed {
  const entries: DiskEntry[] = [...FOLDERS]
  const programs: BookProgram[] = []
  const ids: Record<string, string> = {}
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  const file = (path: string, bytes: Uint8Array, mode = 0o644) => ({ path, kind: 'file' as const, mode, bytes })

  for (const [path, content] of Object.entries(TEXTS)) entries.push(file(path, Buffer.from(content)))
  for (const [path, target] of Object.entries(LINKS))
    entries.push({ path, kind: 'link', mode: 0o777, bytes: Buffer.from(target) })
  for (const name of IN_USR.split(' '))
    entries.push({ path: `/usr/bin/${name}`, kind: 'link', mode: 0o777, bytes: Buffer.from(`../../bin/${name}`) })

  const headers = new Map<string, string>()
  for (const path of filesBelow(root, `${LIBC}/include`)) {
    const place = `/usr/include/${path.slice(LIBC.length + '/include/'.length)}`
    headers.set(place, text(path))
    entries.push({ ...file(place, Buffer.from(text(path))), segment: HEADERS })
  }

  /** Objects of C files, named as they are seen from `folder`. */
  const compile = (paths: readonly string[], folder: string): O[] => {
    const read = (name: string) => headers.get(name) ?? readIfThere(join(root, folder, name))
    return paths.map((path) => cc.compile(path.slice(folder.length + 1), text(path), { read }))
  }
  const isC = (path: string) => path.endsWith('.c')

  const crt = `${LIBC}/crt1.c`
  const archive = filesBelow(root, ARCHIVE)
  const libc = filesBelow(root, LIBC).filter((path) => isC(path) && path !== crt && !archive.includes(path))
  const { bytes, library } = cc.library(compile(libc, 'src/lib'))
  entries.push(file('/lib/libc.so', bytes, 0o755))
  ids['/lib/libc.so'] = programId(bytes)
  // The compiler on the computer begins each program with it too.
  entries.push({ ...file(START_PATH, Buffer.from(text(crt))), segment: HEADERS })
  const start = compile([crt], 'src/lib')
  const startOnDisk = cc.compile(START_PATH, text(crt), { read: (name) => headers.get(name) })
  const members: string[] = []
  for (const path of archive) {
    const name = path.slice(ARCHIVE.length + 1)
    entries.push({ ...file(`${ARCHIVE_PATH}/${name}`, Buffer.from(text(path))), segment: HEADERS })
    if (isC(path)) for (const symbol of cc.names(compile([path], ARCHIVE)[0])) members.push(`${symbol} ${name}\n`)
  }
  entries.push({ ...file(MEMBERS_PATH, Buffer.from(members.join(''))), segment: HEADERS })
  const link = (objects: readonly O[], strip = false) => cc.program([...start, ...objects], library, strip)

  for (const name of namesIn(root, USERLAND)) {
    const folder = statSync(join(root, USERLAND, name)).isDirectory()
    const program = name.replace(/\.c$/, '')
    const sources = folder ? filesBelow(root, `${USERLAND}/${name}`).filter(isC) : [`${USERLAND}/${name}`]
    if (!folder && !isC(name)) continue
    const objects = compile(sources, folder ? `${USERLAND}/${name}` : USERLAND)
    const path = PLACES[program] ?? `/bin/${program}`
    const entry = file(path, link(objects, STRIPPED.includes(program)), 0o755)
    ids[path] = programId(entry.bytes)
    entries.push(IN_BASE.includes(program) ? entry : { ...entry, segment: program })
  }

  for (const name of namesIn(root, PROGRAMS).filter(isC)) {
    const program = name.slice(0, -2)
    const segment = `book-${program}`
    const source = `${HOME}/${name}`
    const executable = `/opt/book/${program}`
    entries.push({ ...file(source, readFileSync(join(root, PROGRAMS, name))), ...JUAN, segment })
    const objects = compile([`${PROGRAMS}/${name}`], PROGRAMS)
    entries.push({ ...file(executable, link(objects), 0o755), segment })
    programs.push({ source, executable, made: cc.program([startOnDisk, ...objects], library) })
  }
  return pack(entries, programs, { id: machineId(root, ids), ids })
}

function readIfThere(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined
}
