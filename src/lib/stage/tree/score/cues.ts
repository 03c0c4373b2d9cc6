// cues.ts: the score of a movement: which verb happens to whom, and in which part of it. It is read from the records between two moments, so a
// picture never has to guess what has happened. The slip of 2051 is read, and then its number becomes free:
// { cues: { 'read 4': { from: 0, to: 0.7 }, 'leave 4': { from: 0.7, to: 1 } }, settle: [0, 1] }; 4 is its birth number.
import {
  fieldAt,
  heldBefore,
  historyOf,
  KIND,
  moves,
  nextBeat,
  readerOf,
  SIGCHLD,
  waveAt,
  type Beat,
  type History,
  type Run
} from '../../../run/client.ts'
import { callWords } from '../bodies.ts'

export type Verb =
  | 'fork'
  | 'exec'
  | 'slip'
  | 'memory'
  | 'files'
  | 'directory'
  | 'zombie'
  | 'letter'
  | 'knock'
  | 'read'
  | 'leave'
  | 'adoption'
  | 'signal'
  | 'state'
  | 'write'
  | 'limit'

/** A part of a movement. */
export interface Cue {
  readonly from: number
  readonly to: number
}

export interface Score {
  /** By verb and birth number: "zombie 4". */
  readonly cues: ReadonlyMap<string, Cue>
  /** Calls that are made, by the birth number of the one who makes it. */
  readonly calls: ReadonlyMap<number, Cue & { readonly words: string }>
  /** The part in which bodies go to their places. */
  readonly settle: Cue
}

const WHOLE: Cue = { from: 0, to: 1 }
/** Of a movement of which nothing is known: all happens at once. */
export const UNSCORED: Score = { cues: new Map(), calls: new Map(), settle: WHOLE }

/** How far a part of a movement has come at `t`. */
export const within = (t: number, from: number, to: number): number =>
  t <= from ? 0 : t >= to ? 1 : (t - from) / (to - from)

/** How far a verb has come at `t`. */
export function timeOf({ cues }: Score, verb: Verb, id: number, t: number): number {
  const { from, to } = cues.get(`${verb} ${id}`) ?? WHOLE
  return within(t, from, to)
}

/** Of the end of a child that a wait reads: first the slip, then the husk. */
const READ_UNTIL = 0.7
/** Of a wave, each takes so much, if there are many. */
const ONE_OF_MANY = 0.25
/** When bodies go to their places: after the front, the bud, the struck name, the edges. */
const SETTLES: { readonly [V in Verb]?: Cue } = {
  zombie: { from: 0.75, to: 1 },
  fork: { from: 0.6, to: 1 },
  exec: { from: 0.4, to: 0.6 },
  adoption: { from: 0.6, to: 1 }
}

/** Something that happens to somebody in a beat. */
interface Called {
  readonly verb: Verb
  readonly id: number
}
/** `unit`: how many others of the beat had the same verb before. */
interface Unit extends Called {
  readonly unit: number
}
const keyOf = ({ verb, id }: Called): string => `${verb} ${id}`

/** The score of what the records from `from` up to `to` do. */
export function scoreOf(run: Run, from: number, to: number): Score {
  const beats: Pick<Beat, 'from' | 'to' | 'event' | 'ms'>[] = []
  for (let beat = nextBeat(run, from, to); beat; beat = nextBeat(run, beat.to, to)) beats.push(beat)
  const last = beats.at(-1)?.to ?? from
  if (last < to) beats.push({ from: last, to, event: to - 1, ms: 1 })
  const whole = beats.reduce((sum, { ms }) => sum + ms, 0)
  const cues = new Map<string, Cue>()
  const calls = new Map<number, Cue & { readonly words: string }>()
  let settle = WHOLE
  let past = 0
  for (const beat of beats) {
    const part = { from: past / whole, to: (past + beat.ms) / whole }
    past += beat.ms
    const wave = waveAt(run, beat.event)
    const called = calledBetween(run, beat.from, beat.to)
    for (const [id, words] of callsBetween(run, beat.from, beat.to)) calls.set(id, { ...part, words })
    for (const [one, own] of partsOf(called, wave.length)) cues.set(keyOf(one), inside(part, own))
    if (beats.length === 1 && wave.length < 2)
      settle = called.map(({ verb }) => SETTLES[verb]).find((cue) => cue !== undefined) ?? WHOLE
    else if (beats.length === 1 && called.some(({ verb }) => verb === 'adoption')) settle = SETTLES.adoption!
  }
  return { cues, calls, settle }
}

const inside = (outer: Cue, { from, to }: Cue): Cue => {
  const length = outer.to - outer.from
  return { from: outer.from + from * length, to: outer.from + to * length }
}

/** The part of a beat that belongs to each verb. `waves`: how many equal changes the beat is. */
export function partsOf(called: readonly Unit[], waves: number): [Unit, Cue][] {
  const verbs = new Set(called.map(({ verb }) => verb))
  return called.map((one) => [one, partOf(one, verbs, waves)])
}

/** `verbs`: all that happen in the beat. */
function partOf({ verb, unit }: Unit, verbs: ReadonlySet<Verb>, waves: number): Cue {
  const own = ownPart(verb, verbs)
  // A crowd that is adopted hangs from one trunk, and moves as one.
  if (waves < 2 || verb === 'adoption') return own
  const length = Math.max(1 / waves, ONE_OF_MANY)
  const from = (Math.min(unit, waves - 1) * (1 - length)) / (waves - 1)
  return inside({ from, to: from + length }, own)
}

/** A whole death in one of the parts of a wave: the slip first, then all that is given back, and last the husk. */
const DEATH: { readonly [V in Verb]?: Cue } = {
  state: { from: 0, to: 0.1 },
  signal: { from: 0, to: 0.1 },
  slip: { from: 0.1, to: 0.3 },
  memory: { from: 0.3, to: 0.45 },
  files: { from: 0.45, to: 0.6 },
  directory: { from: 0.6, to: 0.65 },
  letter: { from: 0.65, to: 0.9 },
  zombie: { from: 0.65, to: 1 },
  leave: { from: 0.65, to: 1 }
}

function ownPart(verb: Verb, verbs: ReadonlySet<Verb>): Cue {
  if (verbs.has('slip') && (verbs.has('zombie') || verbs.has('leave'))) return DEATH[verb] ?? WHOLE
  if (verb === 'read' && verbs.has('leave')) return { from: 0, to: READ_UNTIL }
  if (verb === 'leave' && verbs.has('read')) return { from: READ_UNTIL, to: 1 }
  return WHOLE
}

/** Who makes which call. */
function callsBetween(run: Run, from: number, to: number): Map<number, string> {
  const found = new Map<number, string>()
  for (let i = from; i < to; i++) {
    if (run.log.kind(i) !== KIND.sys_enter) continue
    const words = callWords(fieldAt(run.log, i, 'sys_enter', 'syscall') - 1)
    const id = historyOf(run).ofRow(run.log.row(i), i)?.id
    if (words !== undefined && id !== undefined) found.set(id, words)
  }
  return found
}

function calledBetween(run: Run, from: number, to: number): Unit[] {
  const history = historyOf(run)
  const found: Unit[] = []
  const seen = new Map<Verb, number>()
  const known = new Set<string>()
  for (let i = from; i < to; i++) {
    if (!moves(run, i)) continue
    const one = CALLS(run.log, i, run, history, i)
    if (!one || one.id === 0) continue
    const key = keyOf(one)
    if (known.has(key)) continue
    known.add(key)
    const unit = seen.get(one.verb) ?? 0
    seen.set(one.verb, unit + 1)
    found.push({ ...one, unit })
  }
  return found
}

const CALLS = readerOf<[run: Run, history: History, i: number], Called | undefined>({
  make_task: ({ said }) => ({ verb: 'fork', id: said.id }),
  copy_process: ({ said }) => ({ verb: 'fork', id: said.id }),
  exec: ({ row }, _, history, i) => call('exec', history, row, i),
  set_name: ({ row }, _, history, i) => call('exec', history, row, i),
  exit_code: ({ row }, _, history, i) => call('slip', history, row, i),
  exit_mm: ({ row }, _, history, i) => call('memory', history, row, i),
  exit_files: ({ row }, _, history, i) => call('files', history, row, i),
  exit_fs: ({ row }, _, history, i) => call('directory', history, row, i),
  exit_zombie: ({ row }, _, history, i) => call('zombie', history, row, i),
  tasklist_lock: (_, run, history, i) => unveiled(run, history, i),
  exit_dead: ({ row }, _, history, i) => call('leave', history, row, i),
  release_task: ({ row }, _, history, i) => call('leave', history, row, i),
  reap: ({ row }, _, history, i) => call('read', history, row, i),
  reparent: ({ row }, _, history, i) => call('adoption', history, row, i),
  signal_generate: ({ row, said }, _, history, i) => call(said.sig === SIGCHLD ? 'letter' : 'signal', history, row, i),
  wake_up_parent: ({ said }, _, history, i) => call('knock', history, said.parent, i),
  limit_reached: ({ row }, _, history, i) => call('limit', history, row, i),
  page_fault: ({ row }, _, history, i) => call('write', history, row, i),
  try_to_wake_up: ({ row }, _, history, i) => call('state', history, row, i),
  deactivate: ({ row }, _, history, i) => call('state', history, row, i),
  stopped: ({ row }, _, history, i) => call('state', history, row, i),
  ptrace_stop: ({ row }, _, history, i) => call('state', history, row, i),
  ptrace_resume: ({ row }, _, history, i) => call('state', history, row, i)
})

const call = (verb: Verb, history: History, row: number, i: number): Called => ({
  verb,
  id: history.ofRow(row, i)?.id ?? 0
})

/** What a task has done to itself under tasklist_lock comes to light: it is a zombie, or gone. */
function unveiled(run: Run, history: History, i: number): Called | undefined {
  const life = history.ofRow(heldBefore(run, i), i)
  const letter = life?.letters.findLast(({ event }) => event <= i)?.letter
  return life && { verb: letter === 'X' ? 'leave' : 'zombie', id: life.id }
}
