// executable.ts: a program in a file. The kernel reads the head, the processor the text, and the stage the debug section.
//
// int32 words, little-endian: magic, version, entry (a pc), number of segments, offset and length of the path of the library,
// offset and length of the debug section; for each segment: protection, address, offset in the file, bytes in the file, bytes in memory, 0.
import { PROT_EXEC, PROT_READ, PROT_WRITE } from '../record/constants.ts'
import { decodeUtf8, encodeUtf8 } from '../record/state/bytes.ts'
import { packDebug, unpackDebug } from './debug-text.ts'
import type { DebugInfo } from './debug.ts'
import { TEXT_BASE } from './isa.ts'

const MAGIC = 0x4b4e557f
const VERSION = 1
const HEAD_WORDS = 8
const SEGMENT_WORDS = 6
const ALIGN = 16

export const TEXT = PROT_READ | PROT_EXEC
export const RODATA = PROT_READ
export const DATA = PROT_READ | PROT_WRITE

export interface ProgramSegment {
  /** PROT_READ, PROT_WRITE, PROT_EXEC. */
  readonly prot: number
  /** A multiple of the page size. */
  readonly vaddr: number
  readonly bytes: Uint8Array
  /** Bytes in memory. Those that the file does not have are 0. */
  readonly memsz: number
}

export interface Executable {
  /** pc of the first instruction. */
  readonly entry: number
  /** Path of the library that must be mapped too; '' for none. */
  readonly interp: string
  /** Text first. */
  readonly segments: readonly ProgramSegment[]
  readonly debug: DebugInfo
}

/** The same program gives the same bytes. */
export function encodeExecutable({ entry, interp, segments, debug }: Executable): Uint8Array {
  const path = encodeUtf8(interp)
  const info = encodeUtf8(packDebug(debug))
  let end = (HEAD_WORDS + segments.length * SEGMENT_WORDS) * 4
  const place = (length: number): number => {
    const at = Math.floor((end + ALIGN - 1) / ALIGN) * ALIGN
    end = at + length
    return at
  }
  const pathAt = place(path.length)
  const places = segments.map(({ bytes }) => place(bytes.length))
  const infoAt = place(info.length)
  const file = new Uint8Array(end)
  const head = [MAGIC, VERSION, entry, segments.length, pathAt, path.length, infoAt, info.length]
  segments.forEach(({ prot, vaddr, bytes, memsz }, i) => {
    head.push(prot, vaddr, places[i], bytes.length, memsz, 0)
    file.set(bytes, places[i])
  })
  const view = new DataView(file.buffer)
  head.forEach((value, i) => view.setInt32(i * 4, value, true))
  file.set(path, pathAt)
  file.set(info, infoAt)
  return file
}

/** The executable in a file; undefined if the file is none. */
export function decodeExecutable(file: Uint8Array): Executable | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const word = (i: number): number => view.getInt32(i * 4, true)
  if (file.length < HEAD_WORDS * 4 || word(0) !== MAGIC || word(1) !== VERSION) return undefined
  const segments = Array.from({ length: word(3) }, (_, i): ProgramSegment => {
    const at = HEAD_WORDS + i * SEGMENT_WORDS
    const off = word(at + 2)
    return { prot: word(at), vaddr: word(at + 1), bytes: file.subarray(off, off + word(at + 3)), memsz: word(at + 4) }
  })
  return {
    entry: word(2),
    interp: decodeUtf8(file, word(4), word(5)),
    segments,
    debug: unpackDebug(() => decodeUtf8(file, word(6), word(7)))
  }
}

/** What the processor executes: the text of the library and that of the program, each at its own pc. */
export function textOf(...programs: readonly Executable[]): Int32Array {
  const texts = programs.flatMap(({ segments }) => segments.filter(({ prot }) => prot & PROT_EXEC))
  const end = Math.max(0, ...texts.map(({ vaddr, bytes }) => (vaddr - TEXT_BASE + bytes.length) >> 2))
  const code = new Int32Array(end)
  for (const { vaddr, bytes } of texts) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const start = (vaddr - TEXT_BASE) >> 2
    for (let i = 0; i < bytes.length >> 2; i++) code[start + i] = view.getInt32(i * 4, true)
  }
  return code
}
