// verbs.ts: each verb of the kernel as the key plays it: a program is run, and what it does to the tree is kept as two pictures and a score.
// { name: 'zombie', ms: 700, before: { bodies: … }, after: { bodies: … }, cues: [['zombie 3', { from: 0, to: 1 }]], settle: { from: 0.75, to: 1 } }
import {
  find,
  historyOf,
  momentAt,
  nextBeat,
  type Act,
  type Beat,
  type EventKind,
  type MachineClient
} from '../../run/client.ts'
import { lookAt } from '../look.ts'
import { narrationAt, type Sentence } from '../narration/index.ts'
import type { Room, TreeLayout } from '../tree/picture.ts'
import { scoreOf, type Cue } from '../tree/score/cues.ts'
import { treeLayout } from '../tree/treeLayout.ts'

export interface PlayedVerb {
  readonly name: VerbName
  /** How long it takes, ms. */
  readonly ms: number
  readonly before: TreeLayout
  readonly after: TreeLayout
  readonly cues: readonly (readonly [string, Cue])[]
  readonly settle: Cue
  /** What stands beside a body while its call lasts. */
  readonly calls: readonly (readonly [id: number, call: Cue & { readonly words: string }])[]
  readonly sentence: Sentence
}

/** A parent and a child that do nothing by themselves. */
const CARELESS = 'careless'
const FIRST_PID = 2050
const ROOM: Room = { width: 480, height: 250 }
const SIGSTOP = 19
const SIGCONT = 18
const SIGKILL = 9

type Who = 'parent' | 'child'
interface Done {
  readonly to: Who
  readonly act: Act
}

interface Plan {
  /** What is done to the two, one after another. Nothing: the verb is in what they do at the beginning. */
  readonly acts: readonly Done[]
  /** The kind of record with which the movement ends, and that with which it begins, if it is more than one beat. */
  readonly ends: EventKind
  readonly begins?: EventKind
  /** The kind of record before which nothing counts. */
  readonly after?: EventKind
  /** In content/programs. */
  readonly program?: string
}

const to = (who: Who, act: Act): Done => ({ to: who, act })
const signal = (who: Who, sig: number): Done => to(who, { kind: 'signal', sig })
const EXIT = to('child', { kind: 'exit', code: 3 })
const WAIT = to('parent', { kind: 'wait' })
const about = (disposition: Extract<Act, { kind: 'sigchld' }>['disposition']): Done =>
  to('parent', { kind: 'sigchld', disposition })

const PLANS = {
  exec: { acts: [], ends: 'exec' },
  fork: { acts: [], ends: 'copy_process' },
  write: { acts: [], ends: 'page_fault', after: 'copy_process' },
  signal: { acts: [signal('child', SIGKILL)], ends: 'try_to_wake_up', begins: 'signal_generate' },
  stop: { acts: [signal('child', SIGSTOP)], ends: 'stopped' },
  goOn: { acts: [signal('child', SIGSTOP), signal('child', SIGCONT)], ends: 'try_to_wake_up' },
  slip: { acts: [EXIT], ends: 'exit_code' },
  memory: { acts: [EXIT], ends: 'exit_mm' },
  files: { acts: [EXIT], ends: 'exit_fs', begins: 'exit_files' },
  zombie: { acts: [EXIT], ends: 'tasklist_lock' },
  unheard: { acts: [EXIT, signal('child', SIGKILL)], ends: 'signal_generate' },
  knock: { acts: [WAIT, EXIT], ends: 'wake_up_parent', begins: 'try_to_wake_up' },
  wait: { acts: [EXIT, WAIT], ends: 'release_task' },
  adoption: { acts: [EXIT, signal('parent', SIGKILL)], ends: 'reparent' },
  letterThrown: { acts: [EXIT], ends: 'signal_generate' },
  letterOpened: { acts: [about('handler'), EXIT], ends: 'signal_deliver', begins: 'signal_generate' },
  letterBlocked: { program: 'blocking_parent', acts: [EXIT], ends: 'signal_generate' },
  letterTraced: { program: 'traced_child', acts: [EXIT], ends: 'signal_generate' },
  neverSent: { acts: [about('SIG_IGN'), EXIT], ends: 'release_task', begins: 'tasklist_lock' },
  sentUnkept: { acts: [about('SA_NOCLDWAIT'), EXIT], ends: 'release_task', begins: 'signal_generate' }
} as const satisfies Readonly<Record<string, Plan>>

export type VerbName = keyof typeof PLANS
export const VERB_NAMES = Object.keys(PLANS) as readonly VerbName[]

/** Plays a verb on a machine that was never booted. Throws when the machine does not come to it. */
export async function playedOn(machine: MachineClient, name: VerbName): Promise<PlayedVerb> {
  const plan: Plan = PLANS[name]
  const { run } = machine
  const program = plan.program ?? CARELESS
  const path = `/opt/book/${program}`
  await machine.ask('boot', { start: { kind: 'program', path, argv: [program], tty: false }, firstPid: FIRST_PID })
  await machine.ask('advance', { settle: true })
  let since = plan.acts.length > 0 ? run.length : bornBefore(machine, program)
  for (const { to, act } of plan.acts) {
    since = run.length
    await machine.ask('input', { kind: 'act', task: idOf(machine, to), act }, momentAt(run, run.length))
    await machine.ask('advance', { settle: true })
  }
  const all = beatsOf(machine, since)
  const beats = all.slice(all.findIndex(({ kind }) => kind === plan.after) + 1)
  const last = beats.findIndex(({ kind }) => kind === plan.ends)
  const first = beats.findLastIndex(({ kind }, i) => i <= last && kind === (plan.begins ?? plan.ends))
  if (first < 0 || last < 0) throw new Error(`${name}: ${beats.map(({ kind }) => kind).join(' ')}`)
  const movement = beats.slice(first, last + 1)
  const [from, until] = [movement[0].from, movement.at(-1)!.to]
  const { cues, calls, settle } = scoreOf(run, from, until)
  const treeAt = (event: number) => {
    const tree = treeLayout(lookAt(run, event), ROOM)
    return name === 'adoption' ? tree : withoutInit(tree)
  }
  const ms = movement.reduce((sum, beat) => sum + beat.ms, 0)
  const sentence = narrationAt(run, until)
  return { name, ms, before: treeAt(from), after: treeAt(until), cues: [...cues], calls: [...calls], settle, sentence }
}

/** init matters only to those whom it adopts. */
function withoutInit(tree: TreeLayout): TreeLayout {
  const { bodies, links, marks } = tree
  const isInit = (id: number) => bodies.some((body) => body.id === id && body.pid === 1)
  return {
    ...tree,
    bodies: bodies.filter(({ id }) => !isInit(id)),
    links: links.filter(({ parent }) => !isInit(parent)),
    marks: marks.filter(({ body }) => !isInit(body))
  }
}

/** The moment before the program begins: its first process is still a copy of init. */
function bornBefore({ run }: MachineClient, program: string): number {
  return (find(run, 'start', { name: program }) ?? 1) - 1
}

function beatsOf({ run }: MachineClient, since: number): Beat[] {
  const beats: Beat[] = []
  for (let beat = nextBeat(run, since); beat; beat = nextBeat(run, beat.to)) beats.push(beat)
  return beats
}

function idOf({ run }: MachineClient, who: Who): number {
  const { lives } = historyOf(run)
  const parent = lives.find(({ pid }) => pid === FIRST_PID)!
  return who === 'parent' ? parent.id : lives.find((life) => life.parent === parent.id)!.id
}
