// deflate.ts: a text made small and written in letters that an address takes: zlib (RFC 1950, whose checksum tells of damage), then base64url (RFC
// 4648, section 5). What is read is a stranger's: little may become very much, so it is counted while it grows.

/** Bytes that are given to the inflater at once. They become about a thousand times as many at most. */
const SLICE = 1024

/** It cannot be read. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError'
}

/** It would become larger than anything that we write. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

export async function deflated(text: string): Promise<string> {
  const bytes = await collected(inSlices(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate')))
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** `most`: bytes of the text. Rejects with a DamagedError, or, as soon as there are more, with a TooLargeError. */
export async function inflated(letters: string, most: number): Promise<string> {
  try {
    const bytes = inSlices(bytesOf(letters)).pipeThrough(new DecompressionStream('deflate'))
    return new TextDecoder('utf-8', { fatal: true }).decode(await collected(bytes, most))
  } catch (error) {
    throw error instanceof TooLargeError ? error : new DamagedError()
  }
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(letters)) throw new DamagedError()
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}

/** No slice is asked for before what the one before it has become was taken. */
function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(from, (from += SLICE)))
    }
  })
}

async function collected(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most = Infinity
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value!.length
    if (size > most) {
      await reader.cancel()
      throw new TooLargeError()
    }
    parts.push(value!)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
