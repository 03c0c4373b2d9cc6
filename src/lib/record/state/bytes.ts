// bytes.ts: what was written to terminals, pipes and files, and names. Append-only: a state names bytes by offset, the log carries them.

/** So many bytes are copied by hand sooner than a view of them is made. */
const FEW = 64

export class Bytes {
  private _data: Uint8Array = new Uint8Array(4096)

  get data(): Uint8Array {
    return this._data
  }

  /** Appends at `end`, the length that the state knows; what a past future left beyond it is written over. */
  appendAt(end: number, source: Uint8Array, from: number, count: number): void {
    if (end + count > this._data.length) {
      const bigger = new Uint8Array(Math.max(this._data.length * 2, end + count))
      bigger.set(this._data)
      this._data = bigger
    }
    if (count > FEW) return this._data.set(source.subarray(from, from + count), end)
    for (let i = 0; i < count; i++) this._data[end + i] = source[from + i]
  }

  slice(off: number, count: number): Uint8Array {
    return this._data.slice(off, off + count)
  }

  /** The zero-terminated text at `off`, as UTF-8. Offset 0 is the empty text. */
  text(off: number): string {
    if (off === 0) return ''
    let end = off
    while (this._data[end] !== 0) end++
    return decodeUtf8(this._data, off, end - off)
  }

  /** Is that the zero-terminated text at `off`? */
  isText(off: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c >= 0x80 || this._data[off + i]! >= 0x80) return this.text(off) === text
      if (this._data[off + i] !== c) return false
    }
    return this._data[off + text.length] === 0
  }

  /** A store of its own that agrees up to `end`. */
  fork(end: number): Bytes {
    const copy = new Bytes()
    copy.appendAt(0, this._data, 0, end)
    return copy
  }
}

export function encodeUtf8(text: string): Uint8Array {
  const out: number[] = []
  for (const char of text) {
    const c = char.codePointAt(0)!
    if (c < 0x80) out.push(c)
    else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63))
    else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
    else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
  }
  return Uint8Array.from(out)
}

/** Characters that one call may make of bytes: a call takes a limited number of arguments. */
const AT_ONCE = 0x2000

/** Where the bytes from `i` on are no longer ASCII, or too many for one call. */
function asciiUntil(data: Uint8Array, i: number, end: number): number {
  const last = Math.min(end, i + AT_ONCE)
  while (i < last && data[i] < 0x80) i++
  return i
}

/** Malformed bytes become U+FFFD, one each. */
export function decodeUtf8(data: Uint8Array, off: number, count: number): string {
  let out = ''
  const end = off + count
  for (let i = off; i < end;) {
    const plain = asciiUntil(data, i, end)
    // A typed array is as good as a list of arguments, and is passed on without being walked.
    out += String.fromCharCode.apply(null, data.subarray(i, plain) as unknown as number[])
    if ((i = plain) === end) break
    const b = data[i]
    if (b < 0x80) continue
    const more = b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1
    let c = b & (0x3f >> more)
    let ok = more >= 0 && i + more < end
    for (let j = 1; ok && j <= more; j++) {
      ok = (data[i + j] & 0xc0) === 0x80
      c = (c << 6) | (data[i + j] & 63)
    }
    out += ok ? String.fromCodePoint(c) : '\ufffd'
    i += ok ? more + 1 : 1
  }
  return out
}
