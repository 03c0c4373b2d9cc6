// place.ts: where a language has its part of the book. English has a table `en.ts` (or `outcome.en.ts`) beside what speaks, and folders `en` in content/.

/** What people read of the machine itself is English in every language, as on Linux: gcc's complaints stand on its terminal, and so in its records; a
 *  table of another language would give the same computer another id. The command line is a program of that kind. */
const OF_THE_MACHINE = /^src\/(lib\/(cc|image|kernel|libc|machine|record|userland|vm)|cli)\//

const TABLE = /(?<=^src\/(?:.*[/.])?)en(?=\.ts$)/
const FOLDER = /(?<=^content\/(?:.*\/)?)en(?=\/)/

/** `path`, from the repository's folder on, in another language; undefined: it is the same in all of them. */
export function placeIn(tag: string, path: string): string | undefined {
  if (OF_THE_MACHINE.test(path)) return undefined
  const pattern = TABLE.test(path) ? TABLE : FOLDER
  return pattern.test(path) ? path.replace(pattern, tag) : undefined
}

export const isTable = (path: string): boolean => TABLE.test(path) && !OF_THE_MACHINE.test(path)

/** What is wrong with a language's part of the book, and where. */
export interface Fault {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly says: string
}

export const written = ({ file, line, says }: Fault): string => `${file}:${line}: ${says}`
