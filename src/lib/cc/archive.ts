// archive.ts: the rarely used part of the C library. Every process maps /lib/libc.so, so it holds only what many programs use.
// The rest lies beside it as C source. A program that uses a name of such a file gets the file compiled and linked in,
// as the linker takes a member out of an archive (libc_nonshared.a).
import type { Executable } from '../vm/executable.ts'
import type { ObjectFile } from './codegen/object.ts'
import type { FileProvider } from './preprocess/reader.ts'

/** The folder of the sources on the computer's disk. */
export const ARCHIVE_PATH = '/usr/lib/libc'
/** The index of the archive. Each line is a name, a space, and the file that defines it. */
export const MEMBERS_PATH = `${ARCHIVE_PATH}/members`

/** The names that other files may know an object file's functions and objects by. */
export function definedNames({ symbols }: ObjectFile): string[] {
  return symbols.filter(({ global, section }) => global && section !== null).map(({ name }) => name)
}

/** Is this object file a member of the archive? A program may define the names of a member itself. */
export const isMember = ({ file }: ObjectFile): boolean => file.startsWith(`${ARCHIVE_PATH}/`)

/** Puts behind the first object file, the start code's, those of the archive that any of them asks for. `compile` takes a path.
 *  A member that does not compile is left out: its names stay undefined. */
export function withMembers(
  objects: readonly ObjectFile[],
  libc: Executable,
  files: FileProvider,
  compile: (path: string) => ObjectFile | undefined
): ObjectFile[] {
  const all = [...objects]
  const known = new Set(libc.debug.symbols.map(({ name }) => name))
  for (const object of objects) for (const name of definedNames(object)) known.add(name)
  let members: Map<string, string> | undefined
  for (let i = 0; i < all.length; i++) {
    for (const { name, section } of all[i].symbols) {
      if (section !== null || known.has(name)) continue
      members ??= readMembers(files)
      const file = members.get(name)
      const object = file === undefined ? undefined : compile(`${ARCHIVE_PATH}/${file}`)
      if (!object) continue
      all.push(object)
      for (const defined of definedNames(object)) known.add(defined)
    }
  }
  return [...all.slice(0, 1), ...all.slice(objects.length), ...all.slice(1, objects.length)]
}

function readMembers(files: FileProvider): Map<string, string> {
  const lines = (files.read(MEMBERS_PATH) ?? '').split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => line.split(' ') as [string, string]))
}
