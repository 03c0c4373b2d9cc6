// text.ts: the text of a file, for the compiler, which knows files but no records.
import { decodeUtf8, encodeUtf8 } from '../record/state/bytes.ts'

export const bytesOf = (text: string): Uint8Array => encodeUtf8(text)
export const textOf = (bytes: Uint8Array): string => decodeUtf8(bytes, 0, bytes.length)
