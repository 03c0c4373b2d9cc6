// text.ts: the code that a process runs: the text of libc, and behind it that of its program, as one array.
import { readBinary, type Segment } from '../kernel/fs/binfmts.ts'
import { readInode } from '../kernel/fs/extents.ts'
import { PROT_EXEC, TEXT_BASE } from '../record/constants.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** All bytes of a file. They are there: exec has waited for them. */
export function fileBytes(k: Kernel, inode: number): Uint8Array {
  const bytes = new Uint8Array(k.state.inode.at(inode).i_size)
  readInode(k, inode, 0, bytes.length, bytes, 0)
  return bytes
}

/** The inodes that a text was made of, as they were then; 0: none. */
interface Made {
  readonly exe: number
  readonly exeTime: number
  readonly interp: number
  readonly interpTime: number
  readonly text: Int32Array
}
const NONE: Made = { exe: 0, exeTime: 0, interp: 0, interpTime: 0, text: new Int32Array(0) }

/** Texts by program and libc. An inode number is never given again, and a running program cannot be written; between two runs it can. */
export class TextCache {
  private readonly _texts = new Map<string, Made>()
  /** The text that was asked for last, for one is asked for at each return to user mode. */
  private _last = NONE

  of(k: Kernel, mmRow: number): Int32Array {
    const mm = k.state.mm.at(mmRow)
    const { inode } = k.state
    const exe = mm.exe === 0 ? 0 : inode.at(mm.exe).i_ino
    const exeTime = mm.exe === 0 ? 0 : inode.at(mm.exe).i_mtime
    const interp = mm.interp === 0 ? 0 : inode.at(mm.interp).i_ino
    const interpTime = mm.interp === 0 ? 0 : inode.at(mm.interp).i_mtime
    const last = this._last
    if (last.exe === exe && last.exeTime === exeTime && last.interp === interp && last.interpTime === interpTime)
      return last.text
    const key = `${exe}@${exeTime},${interp}@${interpTime}`
    const made = this._texts.get(key) ?? { exe, exeTime, interp, interpTime, text: linked(k, [mm.exe, mm.interp]) }
    this._texts.set(key, made)
    this._last = made
    return made.text
  }
}

function linked(k: Kernel, inodes: readonly number[]): Int32Array {
  return link(
    inodes.filter((row) => row !== 0).map((row) => ({ bytes: fileBytes(k, row), segments: segmentsOf(k, row) }))
  )
}

function segmentsOf(k: Kernel, inode: number): readonly Segment[] {
  const binary = readBinary(k, inode)
  if (binary?.kind !== 'program') throw new Error('a running program is no executable')
  return binary.head.segments.filter(({ prot }) => prot & PROT_EXEC)
}

function link(files: readonly { readonly bytes: Uint8Array; readonly segments: readonly Segment[] }[]): Int32Array {
  const ends = files.flatMap(({ segments }) => segments.map(({ vaddr, filesz }) => vaddr + filesz))
  const text = new Int32Array((Math.max(...ends) - TEXT_BASE) >> 2)
  for (const { bytes, segments } of files) {
    for (const { vaddr, off, filesz } of segments) {
      text.set(wordsOf(bytes, off, filesz >> 2), (vaddr - TEXT_BASE) >> 2)
    }
  }
  return text
}

/** A text begins in its file wherever it likes; words begin at a multiple of four. */
const wordsOf = (bytes: Uint8Array, off: number, count: number): Int32Array =>
  new Int32Array(bytes.slice(off, off + 4 * count).buffer)
