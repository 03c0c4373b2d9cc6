// chapters.ts: what follows from a command, as a reader can take it in: a few passages, each with one sentence, which stands until it can have
// been read. They are the marks of the scrubber, too. After "Let 2051 exit":
// [{ from: 2263, to: 2278, ms: 900, mark: 'slip', sentence: [{ strong: '2051' }, ' careless is ending. …'], rest: 2100 }, …]
import { fieldAt, nextBeat, SIGCHLD, stressOf, type Beat, type Run } from '../run/client.ts'
import { narrationAt, plain, type Sentence } from '../stage/narration/index.ts'

/** What the scrubber calls a passage. */
export type PassageMark = 'slip' | 'memory' | 'files' | 'letter' | 'signal' | 'adopted' | 'zombie' | 'read' | 'next'

export interface Passage {
  /** From one moment to another. */
  readonly from: number
  readonly to: number
  /** How long its movement takes, and how long the picture rests behind it. */
  readonly ms: number
  readonly rest: number
  readonly mark: PassageMark
  readonly sentence: Sentence
}

/** Movements are slower than on a stage that has buttons for its speed. */
const SLOWER = 1.8
/** So long a reader takes for a letter, and at least for a sentence, ms. */
const PER_LETTER = 42
const AT_LEAST = 1200

const MARKS: { readonly [kind: string]: PassageMark } = {
  exit_code: 'slip',
  exit_mm: 'memory',
  exit_files: 'files',
  reparent: 'adopted',
  tasklist_lock: 'zombie',
  reap: 'read',
  release_task: 'read'
}

/** The passages between two moments. Whatever is quiet belongs to the passage that it follows; at the beginning, to the first one. */
export function passagesOf(run: Run, since: number, until: number): readonly Passage[] {
  const found: Passage[] = []
  let from = since
  let ms = 0
  let told: Beat | undefined
  const close = (to: number): void => {
    const sentence = narrationAt(run, told?.to ?? to)
    const moving = Math.max(ms, 1) * SLOWER
    const rest = Math.max(AT_LEAST, plain(sentence).length * PER_LETTER - moving)
    found.push({ from, to, ms: moving, rest, mark: told ? markOf(run, told) : 'next', sentence })
    from = to
    ms = 0
    told = undefined
  }
  for (let beat = nextBeat(run, from, until); beat; beat = nextBeat(run, beat.to, until)) {
    if (told && isTold(beat)) close(beat.from)
    if (isTold(beat)) told = beat
    ms += beat.ms
  }
  if (from < until) close(until)
  return found
}

/** Is a beat worth a sentence? What the kernel decides about a letter, the letter tells. */
const isTold = ({ ms, kind }: Beat): boolean => stressOf(ms) !== 'quiet' && kind !== 'do_notify_parent'

function markOf(run: Run, { kind, event }: Beat): PassageMark {
  if (kind !== 'signal_generate') return MARKS[kind] ?? 'next'
  return fieldAt(run.log, event, 'signal_generate', 'sig') === SIGCHLD ? 'letter' : 'signal'
}
