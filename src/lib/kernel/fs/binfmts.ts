// binfmts.ts: how a program lies in a file, as far as the kernel must know: the head, and which parts go where in memory.
// @see Linux include/linux/binfmts.h, fs/binfmt_script.c
import { PAGE_SIZE } from '../../record/constants.ts'
import { decodeUtf8 } from '../../record/state/bytes.ts'
import { readInode } from './extents.ts'
import type { Kernel } from '../kernel.ts'

/** First word of an executable: 0x7f, "UNK". */
export const MAGIC = 0x4b4e557f
const VERSION = 1
const HEAD_WORDS = 8
const SEGMENT_WORDS = 6
const MAX_SEGMENTS = 64

export interface Segment {
  /** PROT_READ, PROT_WRITE, PROT_EXEC. */
  readonly prot: number
  readonly vaddr: number
  readonly off: number
  readonly filesz: number
  readonly memsz: number
}

export interface ExecutableHead {
  /** Word index of the first instruction. */
  readonly entry: number
  /** Path of the file that has to be mapped as well (libc); '' for none. */
  readonly interp: string
  readonly segments: readonly Segment[]
}

/** What a file begins with. */
export type Binary =
  | { readonly kind: 'program'; readonly head: ExecutableHead }
  | { readonly kind: 'script'; readonly interpreter: string; readonly arg: string }

const SCRIPT_LINE = 256

/** Reads how the file is to be run; undefined is ENOEXEC. All its bytes must be there (extents.ts, isPresent). */
export function readBinary(k: Kernel, inode: number): Binary | undefined {
  const { i_size } = k.state.inode.at(inode)
  const line = read(k, inode, 0, Math.min(SCRIPT_LINE, i_size))
  if (line[0] === 0x23 && line[1] === 0x21) return readScript(line)
  const head = i_size >= HEAD_WORDS * 4 ? readHead(k, inode, i_size) : undefined
  return head && { kind: 'program', head }
}

function read(k: Kernel, inode: number, off: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  readInode(k, inode, off, count, bytes, 0)
  return bytes
}

const words = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, 0, bytes.length >> 2)

/** @see Linux fs/binfmt_elf.c load_elf_binary */
function readHead(k: Kernel, inode: number, size: number): ExecutableHead | undefined {
  const [magic, version, entry, count, interpOff, interpLength] = words(read(k, inode, 0, HEAD_WORDS * 4))
  if (magic !== MAGIC || version !== VERSION || count < 1 || count > MAX_SEGMENTS) return undefined
  const table = words(read(k, inode, HEAD_WORDS * 4, count * SEGMENT_WORDS * 4))
  const segments = Array.from({ length: count }, (_, i) => {
    const [prot, vaddr, off, filesz, memsz] = table.subarray(i * SEGMENT_WORDS)
    return { prot, vaddr, off, filesz, memsz }
  })
  const sound = segments.every(
    ({ vaddr, off, filesz, memsz }) =>
      vaddr >= PAGE_SIZE && memsz >= filesz && filesz >= 0 && off >= 0 && off + filesz <= size
  )
  if (!sound || interpOff < 0 || interpLength < 0 || interpOff + interpLength > size) return undefined
  const interp = read(k, inode, interpOff, interpLength)
  return { entry, interp: decodeUtf8(interp, 0, interp.length), segments }
}

/** `#!INTERPRETER [ARG]`: all behind the first blank is one argument. @see Linux fs/binfmt_script.c load_script */
function readScript(line: Uint8Array): Binary | undefined {
  const end = line.indexOf(10)
  const text = decodeUtf8(line, 2, (end < 0 ? line.length : end) - 2)
  const [, interpreter, arg] = /^[ \t]*([^ \t\0]*)[ \t]*(.*?)[ \t]*$/.exec(text) ?? []
  return interpreter ? { kind: 'script', interpreter, arg } : undefined
}
