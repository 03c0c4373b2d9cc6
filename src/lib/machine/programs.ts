// programs.ts: what executables tell about their source: lines, functions, variables.
import { decodeExecutable } from '../vm/executable.ts'
import { LINE_WORDS, lineAt, type DebugInfo } from '../vm/debug.ts'
import type { DiskImage } from '../image/image.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { pathOf } from '../kernel/fs/inode.ts'
import { decodeUtf8 } from '../record/state/bytes.ts'
import { readFile } from './disk.ts'
import { fileBytes } from './text.ts'
import type { ProgramText } from '../run/types.ts'

/** Lines of one program are numbers: file << 20 | line. */
const FILE_SHIFT = 20

export interface ProgramLines {
  /** The line of C that a pc of the program belongs to, as one number; 0: it lies in libc, or no statement begins there. */
  lineAt(k: Kernel, mm: number, pc: number): number
}

export class Programs implements ProgramLines {
  readonly #image: DiskImage
  readonly #debug = new Map<number, DebugInfo | undefined>()

  constructor(image: DiskImage) {
    this.#image = image
  }

  /** The debug information of an executable, by the row of its inode. */
  debugOf(k: Kernel, inode: number): DebugInfo | undefined {
    const ino = k.state.inode.at(inode).i_ino
    if (!this.#debug.has(ino)) this.#debug.set(ino, decodeExecutable(fileBytes(k, inode))?.debug)
    return this.#debug.get(ino)
  }

  lineAt(k: Kernel, mm: number, pc: number): number {
    const { exe } = k.state.mm.at(mm)
    const debug = exe === 0 ? undefined : this.debugOf(k, exe)
    const info = debug && lineAt(debug, pc)
    return debug && info?.stop ? (debug.files.indexOf(info.file) << FILE_SHIFT) | info.line : 0
  }

  text(k: Kernel, ino: number): ProgramText | undefined {
    const row = inodeRow(k, ino)
    if (row === 0) return undefined
    const debug = this.debugOf(k, row)
    if (!debug) return undefined
    const path = pathOf(k, row)
    const sources = debug.files.map((file) => ({ file, text: this.#source(k, path, file) ?? '' }))
    const lines: { pc: number; file: number; line: number }[] = []
    for (let i = 0; i < debug.lines.length; i += LINE_WORDS) {
      const [pc, file, line] = debug.lines.slice(i, i + 3)
      lines.push({ pc, file: sources[file]?.text ? file : -1, line })
    }
    const functions = debug.functions.map(({ name, start, end, file }) => ({ name, pc: start, end, file }))
    return { ino, path, sources, lines, functions }
  }

  /** The text of a source file, by the name that the compiler was given: an absolute path, a file beside the program, or one of the book. */
  #source(k: Kernel, program: string, file: string): string | undefined {
    const folder = program.slice(0, program.lastIndexOf('/'))
    const book = this.#image.list.programs.find(({ executable }) => executable === program)?.source
    for (const path of [file.startsWith('/') ? file : `${folder}/${file}`, ...(book?.endsWith(file) ? [book] : [])]) {
      const bytes = readFile(k, path)
      if (bytes) return decodeUtf8(bytes, 0, bytes.length)
    }
    return undefined
  }
}

function inodeRow(k: Kernel, ino: number): number {
  const { inode } = k.state
  for (let row = 1; row < inode.free.top; row++) if (inode.at(row).i_ino === ino) return row
  return 0
}
