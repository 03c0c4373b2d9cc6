// fonts.server.ts: the book's type for a program that draws pictures and reads TrueType alone. A .woff is a TrueType font whose tables are packed
// one by one (W3C, WOFF File Format 1.0): here they are unpacked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const FONTS = [
  ['@fontsource/source-serif-4', 600],
  ['@fontsource/source-serif-4', 700],
  ['@fontsource/source-sans-3', 400],
  ['@fontsource/source-sans-3', 600],
  ['@fontsource/source-code-pro', 400],
  ['@fontsource/source-code-pro', 700]
] as const

/** Bytes of headers, and of an entry of their tables. */
const WOFF = { header: 44, entry: 20 }
const TTF = { header: 12, entry: 16 }

/** Paths of files that are there as long as the build is. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  const folder = mkdtempSync(join(tmpdir(), 'unkillable-fonts-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return FONTS.map(([font, weight]) => {
    const name = `${font.split('/')[1]}-latin-${weight}-normal`
    const path = join(folder, `${name}.ttf`)
    writeFileSync(path, trueTypeOf(readFileSync(resolve(`${font}/files/${name}.woff`))))
    return path
  })
}

export function trueTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF 1.0')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = WOFF.header + i * WOFF.entry
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      // What would not become smaller is not packed.
      bytes: packed < length ? inflateSync(bytes) : bytes
    }
  })
  const header = Buffer.alloc(TTF.header + tables.length * TTF.entry)
  const log = Math.floor(Math.log2(tables.length))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(tables.length, 4)
  header.writeUInt16BE(16 * 2 ** log, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE(16 * (tables.length - 2 ** log), 10)
  let offset = header.length
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const at = TTF.header + i * TTF.entry
    tag.copy(header, at)
    header.writeUInt32BE(checksum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(bytes.length, at + 12)
    offset += padded(bytes.length)
  }
  return Buffer.concat([header, ...tables.map(({ bytes }) => Buffer.concat([bytes], padded(bytes.length)))])
}

/** Tables begin at multiples of four. */
const padded = (length: number): number => Math.ceil(length / 4) * 4
