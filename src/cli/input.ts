// input.ts: our standard input, read as it comes: nobody waits for its end, for it may have none.
import { readSync } from 'node:fs'
import { UsageError } from './command.ts'
import { en } from './en.ts'
import { whyNot } from './files.ts'

const CHUNK = 4096
/** More than any line that a terminal takes. UTF-16 units. */
const LONGEST_LINE = 1_000_000

/** Nobody ever wakes who waits for it. */
const MOMENT = new Int32Array(new SharedArrayBuffer(4))

/** What our standard input has; null is its end. Throws UsageError where it cannot be read. */
export function readInput(): number[] | null {
  const buffer = Buffer.alloc(CHUNK)
  for (;;) {
    try {
      const n = readSync(0, buffer)
      return n === 0 ? null : [...buffer.subarray(0, n)]
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return null
      if (code !== 'EAGAIN') throw new UsageError(en.input.unreadable(whyNot(error)))
      // Ours does not block: looked at again in a moment.
      Atomics.wait(MOMENT, 0, 0, 5)
    }
  }
}

/** The lines of our standard input, each as soon as it is there. Throws UsageError. */
export function* inputLines(read = readInput): Generator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for (let bytes = read(); bytes; bytes = read()) {
    const lines = (rest + decoder.decode(Uint8Array.from(bytes), { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
    if (rest.length > LONGEST_LINE) throw new UsageError(en.input.longLine(LONGEST_LINE))
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
