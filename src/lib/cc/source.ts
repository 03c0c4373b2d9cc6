// source.ts: the texts of a compilation. They lie one behind the other in one row of positions, so that a place is one number:
//
//   main.c at 0 …, <built-in> behind it, then each header, once for each #include

/** Half-open range of positions, start ≤ end. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A position as people name it. Lines and columns count from 1; a column is a UTF-16 unit. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One text: a file that was read (once for each inclusion), or what the compiler itself brings. */
export interface SourceText {
  readonly name: string
  readonly text: string
  /** Position of its first character. */
  readonly base: number
  /** Offsets of the starts of lines; made when first asked for. */
  lines: Int32Array | null
  /** One entry for each #line, by offset: from there on the file is called `name`, and lines count from `line`. */
  readonly renames: { offset: number; line: number; name: string }[]
}

export class Sources {
  readonly texts: SourceText[] = []
  private end = 0
  private last: SourceText | null = null

  /** Texts as they lay in another row: of some, only the place may be left. */
  static of(texts: readonly SourceText[]): Sources {
    const sources = new Sources()
    sources.texts.push(...texts)
    return sources
  }

  add(name: string, text: string): SourceText {
    const source: SourceText = { name, text, base: this.end, lines: null, renames: [] }
    this.texts.push(source)
    // The end of the file has a position too.
    this.end += text.length + 1
    return source
  }

  /** The text in which a position lies. */
  textAt(position: number): SourceText {
    const last = this.last
    if (last && position >= last.base && position <= last.base + last.text.length) return last
    let low = 0
    let high = this.texts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.texts[middle]!.base <= position) low = middle
      else high = middle - 1
    }
    return (this.last = this.texts[low]!)
  }

  place(position: number): Place {
    const source = this.textAt(position)
    const offset = position - source.base
    const lines = lineStarts(source)
    const row = rowOf(lines, offset)
    const column = offset - lines[row]! + 1
    const rename = lastUpTo(source.renames, offset)
    if (!rename) return { file: source.name, line: row + 1, column }
    return { file: rename.name, line: rename.line + row - rowOf(lines, rename.offset), column }
  }

  /** Line breaks between two positions of one text. */
  rowsBetween(from: number, to: number): number {
    const source = this.textAt(from)
    const lines = lineStarts(source)
    return rowOf(lines, to - source.base) - rowOf(lines, from - source.base)
  }

  /** The line of source in which a position lies, without its line break. Of a longer line, `most` characters around the position;
   *  `left` is how many are left out in front of them. */
  lineText(position: number, most: number): { text: string; left: number } {
    const source = this.textAt(position)
    const lines = lineStarts(source)
    const offset = position - source.base
    const row = rowOf(lines, offset)
    const start = lines[row]!
    let end = row + 1 < lines.length ? lines[row + 1]! - 1 : source.text.length
    if (source.text[end - 1] === '\r' && end > start) end--
    const from = end - start <= most ? start : Math.max(start, Math.min(offset - (most >> 1), end - most))
    return { text: source.text.slice(from, Math.min(end, from + most)), left: from - start }
  }
}

function lineStarts(source: SourceText): Int32Array {
  if (source.lines) return source.lines
  const starts = [0]
  for (let i = source.text.indexOf('\n'); i >= 0; i = source.text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (source.lines = Int32Array.from(starts))
}

/** The rename that holds at an offset; undefined in front of the first. */
function lastUpTo(renames: SourceText['renames'], offset: number): SourceText['renames'][number] | undefined {
  let low = 0
  let high = renames.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (renames[middle]!.offset <= offset) low = middle + 1
    else high = middle
  }
  return renames[low - 1]
}

function rowOf(lines: Int32Array, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
