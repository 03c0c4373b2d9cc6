// terminalText.ts: what stands on a terminal at a moment, as lines of runs with their colours. From the records of what was written.
import { historyOf, type Run } from '../../run/client.ts'

/** A stretch of one look (SGR, console_codes(4)). Colours are numbers 0 to 7; undefined is the terminal's own. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  readonly underline?: boolean
  readonly reverse?: boolean
  readonly colour?: number
}

export interface TerminalText {
  readonly lines: readonly (readonly TextRun[])[]
  /** Lines that were left out above. */
  readonly earlier: number
}

/** Text further up is left out. */
const MOST_BYTES = 48 * 1024
const MOST_LINES = 400

interface Cell {
  char: string
  look: Omit<TextRun, 'text'>
}

export function terminalText(run: Run, event: number): TerminalText {
  const bytes = bytesUntil(run, event)
  const screen = new Screen()
  for (const char of decoder.decode(bytes)) screen.put(char)
  const lines = screen.lines.map(runsOf)
  const kept = lines.slice(-MOST_LINES)
  return { lines: kept, earlier: lines.length - kept.length }
}

const decoder = new TextDecoder()

function bytesUntil(run: Run, event: number): Uint8Array {
  const written = historyOf(run).written.filter((piece) => piece.event < event)
  let total = written.reduce((sum, { len }) => sum + len, 0)
  let first = 0
  while (total > MOST_BYTES) total -= written[first++].len
  const bytes = new Uint8Array(total)
  let at = 0
  for (const { off, len } of written.slice(first)) {
    bytes.set(run.world.bytes.slice(off, len), at)
    at += len
  }
  return bytes
}

/** As much of a terminal as programs without a full screen use: newline, return, backspace, tab, erase, and SGR. */
class Screen {
  lines: Cell[][] = [[]]
  #column = 0
  #look: Omit<TextRun, 'text'> = {}
  #escape: string | undefined

  put(char: string): void {
    if (this.#escape !== undefined) return this.#control(char)
    const line = this.lines[this.lines.length - 1]
    switch (char) {
      case '\n':
        this.lines.push([])
        this.#column = 0
        return
      case '\r':
        this.#column = 0
        return
      case '\b':
        this.#column = Math.max(0, this.#column - 1)
        return
      case '\t':
        do this.put(' ')
        while (this.#column % 8 !== 0)
        return
      case '\x1b':
        this.#escape = ''
        return
      case '\x07':
        return
    }
    while (line.length < this.#column) line.push({ char: ' ', look: {} })
    line[this.#column++] = { char, look: this.#look }
  }

  #control(char: string): void {
    const sequence = this.#escape! + char
    if (sequence === '[' || /^\[[0-9;?]*$/.test(sequence)) {
      this.#escape = sequence
      return
    }
    this.#escape = undefined
    const [, numbers, verb] = /^\[([0-9;]*)([A-Za-z])$/.exec(sequence) ?? []
    if (verb === 'm') this.#sgr(numbers === '' ? [0] : numbers.split(';').map(Number))
    if (verb === 'K')
      this.lines[this.lines.length - 1].length = Math.min(this.lines[this.lines.length - 1].length, this.#column)
    if (verb === 'J') this.lines = [[]]
  }

  #sgr(codes: readonly number[]): void {
    let look = { ...this.#look }
    for (const code of codes) {
      if (code === 0) look = {}
      else if (code === 1) look = { ...look, bold: true }
      else if (code === 4) look = { ...look, underline: true }
      else if (code === 7) look = { ...look, reverse: true }
      else if (code === 22) look = { ...look, bold: undefined }
      else if (code === 39) look = { ...look, colour: undefined }
      else if (code >= 30 && code <= 37) look = { ...look, colour: code - 30 }
      else if (code >= 90 && code <= 97) look = { ...look, colour: code - 90 }
    }
    this.#look = look
  }
}

function runsOf(line: readonly Cell[]): TextRun[] {
  const runs: TextRun[] = []
  for (const { char, look } of line) {
    const last = runs[runs.length - 1]
    const same =
      last &&
      last.bold === look.bold &&
      last.underline === look.underline &&
      last.reverse === look.reverse &&
      last.colour === look.colour
    if (same) runs[runs.length - 1] = { ...last, text: last.text + char }
    else runs.push({ text: char, ...look })
  }
  return runs
}
