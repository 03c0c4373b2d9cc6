// terminalText.ts: what stands on a terminal at a moment: lines, each of stretches of text that look alike. It is made from the records of what was
// written. { lines: [[{ text: 'Parent PID = 2050' }], []], earlier: 0 }: the cursor is in the second line.
import { historyOf, type History, type Run } from '../../run/client.ts'

/** A stretch of text that looks alike (SGR, console_codes(4)). Colours are numbers from 0 to 7. Undefined: the colour of the terminal. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  readonly underline?: boolean
  readonly reverse?: boolean
  readonly colour?: number
}

export interface TerminalText {
  readonly lines: readonly (readonly TextRun[])[]
  /** How many lines above were left out. */
  readonly earlier: number
}

/** Only so many bytes at the end are shown. */
const MOST_BYTES = 48 * 1024
const MOST_LINES = 400
/** So many bytes are given up at most, so that the first line is whole. */
const MOST_LOST = 2048

interface Cell {
  char: string
  look: Omit<TextRun, 'text'>
}

/** Of each run, the text that was asked for last. While nothing is written it is the same one. */
const last = new WeakMap<Run, { readonly pieces: readonly Piece[]; readonly text: TerminalText }>()

export function terminalText(run: Run, event: number): TerminalText {
  const pieces = historyOf(run).written.filter((piece) => piece.event < event)
  const known = last.get(run)
  if (known?.pieces.length === pieces.length && known.pieces.every((piece, i) => piece === pieces[i])) return known.text
  const text = textOf(run, pieces)
  last.set(run, { pieces, text })
  return text
}

function textOf(run: Run, pieces: readonly Piece[]): TerminalText {
  const { bytes, linesAbove } = writtenUntil(run, pieces)
  const screen = new Screen()
  for (const char of decoder.decode(bytes)) screen.put(char)
  const lines = screen.lines.map(runsOf)
  const kept = lines.slice(-MOST_LINES)
  return { lines: kept, earlier: linesAbove + lines.length - kept.length }
}

const decoder = new TextDecoder()
const NEWLINE = 10

interface Written {
  /** The last bytes that were written. They begin with a line if one begins near enough. */
  readonly bytes: Uint8Array
  /** How many lines lie before them. */
  readonly linesAbove: number
}

function writtenUntil(run: Run, pieces: readonly Piece[]): Written {
  let rest = MOST_BYTES
  let first = pieces.length
  while (first > 0 && rest > 0) rest -= pieces[--first].len
  const { bytes: store } = run.world
  const parts = pieces.slice(first).map(({ off, len }) => store.slice(off, len))
  const text = joined(parts)
  if (rest >= 0 && first === 0) return { bytes: text, linesAbove: 0 }
  const cut = text.length - MOST_BYTES
  const begun = text.indexOf(NEWLINE, cut) + 1
  const from = begun > 0 && begun - cut <= MOST_LOST ? begun : characterFrom(text, cut)
  const above = pieces.slice(0, first).reduce((sum, piece) => sum + linesIn(run, piece), 0)
  return { bytes: text.subarray(from), linesAbove: above + newlines(text.subarray(0, from)) }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Index of the first byte, from `at` on, that is not in the middle of a character (UTF-8). */
function characterFrom(text: Uint8Array, at: number): number {
  while ((text[at] & 0xc0) === 0x80) at++
  return at
}

type Piece = History['written'][number]
/** Lines in a piece. It is counted once, for what was written does not change. */
const counted = new WeakMap<Piece, number>()

function linesIn(run: Run, piece: Piece): number {
  const lines = counted.get(piece) ?? newlines(run.world.bytes.slice(piece.off, piece.len))
  counted.set(piece, lines)
  return lines
}

const newlines = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0)

/** What follows ESC: `[` begins a control sequence (CSI). These begin a string that is not shown. The others are short. @see Linux drivers/tty/vt/vt.c do_con_trol */
const STRINGS = ']P_^X'
const CSI = /^\[[0-?]*[ -/]*$/
/** These have one more character behind them: they choose a character set, and the like. */
const TWO_MORE = /^[#%(-/]$/

/** As much of a terminal as programs use that do not draw on the whole screen: newline, return, backspace, tab, erase, and SGR. */
class Screen {
  lines: Cell[][] = [[]]
  #column = 0
  #look: Omit<TextRun, 'text'> = {}
  #escape: string | undefined
  /** Is the next character within a string, such as the title of a window? */
  #string = false

  put(char: string): void {
    if (this.#string) return this.#inString(char)
    if (this.#escape !== undefined) return this.#control(char)
    const line = this.lines[this.lines.length - 1]
    switch (char) {
      case '\n':
      case '\v':
      case '\f':
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
    }
    if (char < ' ' || char === '\x7f') return
    while (line.length < this.#column) line.push({ char: ' ', look: {} })
    line[this.#column++] = { char, look: this.#look }
  }

  /** A string ends with BEL, or with the ESC of ESC \\. CAN and SUB break it off. */
  #inString(char: string): void {
    if (char === '\x1b') this.#escape = ''
    if ('\x07\x18\x1a\x1b'.includes(char)) this.#string = false
  }

  #control(char: string): void {
    const sequence = this.#escape! + char
    if (CSI.test(sequence) || TWO_MORE.test(sequence)) {
      this.#escape = sequence
      return
    }
    this.#escape = undefined
    if (sequence.length === 1 && STRINGS.includes(char)) {
      this.#string = true
      return
    }
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
