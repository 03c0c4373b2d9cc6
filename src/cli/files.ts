// files.ts: files that somebody names on the command line: their text, or in a sentence why they have none.
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { UsageError } from './command.ts'
import { en } from './en.ts'

/** Undefined on some systems. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants

/** Bytes of a C file: more than the compiler takes. A device may have no end. */
const MOST_SOURCE = 16_000_000

export type Text = { readonly text: string } | { readonly trouble: string }

/** The text of a regular file of at most so many bytes. Nothing else is opened: a FIFO would be waited for, a device might do something. */
export function readText(file: string, most: number): Text {
  try {
    const other = whatElse(statSync(file))
    if (other) return { trouble: other }
    const fd = openSync(file, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    try {
      // It may be another file by now.
      const trouble = whatElse(fstatSync(fd))
      return trouble ? { trouble } : decoded(readUpTo(fd, most + 1), most)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    return { trouble: whyNot(error) }
  }
}

/** The text of a regular file; undefined where there is none that can be read: that is for the compiler to say. */
export function readHeader(file: string): string | undefined {
  try {
    return statSync(file).isFile() ? textOf(file) : undefined
  } catch {
    return undefined
  }
}

function textOf(file: string): string {
  const fd = openSync(file, O_RDONLY)
  try {
    const bytes = readUpTo(fd, MOST_SOURCE + 1)
    if (bytes.length > MOST_SOURCE) throw new UsageError(`${file}: ${en.files.large(MOST_SOURCE)}`)
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  } finally {
    closeSync(fd)
  }
}

/** The text of a C file, out of whatever can be read. Throws UsageError. */
export function readSource(file: string): string {
  try {
    return textOf(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: ${whyNot(error)}`)
  }
}

/** Why something cannot be read: a sentence. */
export function whyNot(error: unknown): string {
  const { code = String(error) } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return en.files.missing
  return code === 'EISDIR' ? en.files.folder : en.files.unreadable(code)
}

function whatElse(stat: Stats): string | undefined {
  if (stat.isFile()) return undefined
  if (stat.isDirectory()) return en.files.folder
  if (stat.isFIFO()) return en.files.fifo
  if (stat.isSocket()) return en.files.socket
  return en.files.device
}

function readUpTo(fd: number, most: number): Buffer {
  const chunks: Buffer[] = []
  for (let size = 0; size < most;) {
    const chunk = Buffer.alloc(Math.min(0x1_0000, most - size))
    const n = readSync(fd, chunk)
    if (n === 0) break
    chunks.push(chunk.subarray(0, n))
    size += n
  }
  return Buffer.concat(chunks)
}

function decoded(bytes: Buffer, most: number): Text {
  if (bytes.length > most) return { trouble: en.files.large(most) }
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) }
  } catch {
    return { trouble: en.files.noText }
  }
}

/** What some editors save in: it says so at its beginning, or every other byte of plain text is 0. TextDecoder takes the mark away. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0)) return 'utf-16be'
  return 'utf-8'
}
