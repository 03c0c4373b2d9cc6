// file.ts: an object file as gcc -c leaves it on the disk: its parts as text, behind a line that says what it is.
import { bytesOf, textOf } from '../../vm/text.ts'
import { Sources } from '../source.ts'
import type { ObjectFile } from './object.ts'

const MAGIC = 'unkillable object file 1\n'

/** Of the sources it keeps what messages about undefined names show. */
export function encodeObject({ sources, code, rodata, data, ...rest }: ObjectFile): Uint8Array {
  const shown = new Set(rest.symbols.map(({ span }) => sources.textAt(span.start)))
  const texts = sources.texts.map((source) => ({ ...source, lines: null, text: shown.has(source) ? source.text : '' }))
  return bytesOf(MAGIC + JSON.stringify({ ...rest, texts, code: [...code], rodata: [...rodata], data: [...data] }))
}

/** Undefined if these bytes are no object file. */
export function decodeObject(bytes: Uint8Array): ObjectFile | undefined {
  const text = textOf(bytes)
  if (!text.startsWith(MAGIC)) return undefined
  try {
    const { texts, code, rodata, data, ...rest } = JSON.parse(text.slice(MAGIC.length))
    return {
      ...rest,
      sources: Sources.of(texts),
      code: Int32Array.from(code),
      rodata: Uint8Array.from(rodata),
      data: Uint8Array.from(data)
    }
  } catch {
    return undefined
  }
}
