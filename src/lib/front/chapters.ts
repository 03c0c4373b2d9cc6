// chapters.ts: what follows from a command, as a reader can take it in: a few passages, each with one sentence, which stands until it can have
// been read. They are the marks of the scrubber, too. What the story has told of one process, it does not tell of the next one. After "Let 2051 exit":
// [{ from: 2263, to: 2278, ms: 600, mark: 'slip', sentence: ['The slip of ', { strong: '2051' }, ' careless is written: exited 3.'], rest: 1300 }, …]
import { fieldAt, heldBefore, historyOf, nextBeat, SIGCHLD, stressOf, type Beat, type Run } from '../run/client.ts'
import { narrationAt, plain, type Sentence } from '../stage/narration/index.ts'
import { TOO } from './en.ts'

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

/** Movements are slower than on a stage that has buttons for its speed; what is not told is quicker. */
const SLOWER = 1.2
const QUICKER = 0.5
/** So long a reader takes for a letter, and so long the picture stands still at least, ms. */
const PER_LETTER = 40
const PAUSE = 150

const MARKS: { readonly [kind: string]: PassageMark } = {
  exit_code: 'slip',
  exit_mm: 'memory',
  exit_files: 'files',
  reparent: 'adopted',
  tasklist_lock: 'zombie',
  reap: 'read',
  release_task: 'read'
}

/** Told of each process to which they happen. */
const ALWAYS: readonly PassageMark[] = ['signal', 'adopted', 'zombie', 'read']

/** The passages between two moments, in a story that goes on: `before` are the marks that it has had. Whatever is quiet or was told belongs to the
 *  passage that it follows; at the beginning, to the first one. */
export function passagesOf(
  run: Run,
  since: number,
  until: number,
  before: readonly PassageMark[] = []
): readonly Passage[] {
  const had = new Set(before)
  const found: Passage[] = []
  let from = since
  let ms = 0
  let told: Beat | undefined
  const close = (to: number): void => {
    const mark = told ? markOf(run, told) : 'next'
    const sentence = (mark === 'zombie' && had.has(mark) && zombieToo(run, told!)) || narrationAt(run, told?.to ?? to)
    const rest = Math.max(PAUSE, plain(sentence).length * PER_LETTER - ms)
    found.push({ from, to, ms: Math.max(ms, 1), rest, mark, sentence })
    had.add(mark)
    from = to
    ms = 0
    told = undefined
  }
  for (let beat = nextBeat(run, from, until); beat; beat = nextBeat(run, beat.to, until)) {
    const isNew = isLoud(beat) && (!had.has(markOf(run, beat)) || ALWAYS.includes(markOf(run, beat)))
    if (told && isNew) close(beat.from)
    if (isNew) told = beat
    ms += beat.ms * (isNew ? SLOWER : QUICKER)
  }
  if (from < until) close(until)
  return found
}

/** Is a beat worth a sentence? What the kernel decides about a letter, the letter tells. */
const isLoud = ({ ms, kind }: Beat): boolean => stressOf(ms) !== 'quiet' && kind !== 'do_notify_parent'

function markOf(run: Run, { kind, event }: Beat): PassageMark {
  if (kind !== 'signal_generate') return MARKS[kind] ?? 'next'
  return fieldAt(run.log, event, 'signal_generate', 'sig') === SIGCHLD ? 'letter' : 'signal'
}

/** Of one more zombie the reader knows what is left. */
function zombieToo(run: Run, { event }: Beat): Sentence | undefined {
  const life = historyOf(run).ofRow(heldBefore(run, event), event)
  return life && TOO(life.pid)
}
