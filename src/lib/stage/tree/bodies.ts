// bodies.ts: what a process is drawn with: number, name, letter, what it owns, what holds it. Its size is chosen elsewhere (pack.ts).
import { scaleLog } from 'd3'
import {
  childrenOf,
  cpuOf,
  exitWords,
  FUNCTIONS,
  groupExit,
  memoryOf,
  openFiles,
  PF_EXITING,
  PF_FORKNOEXEC,
  stateLetter,
  type Task
} from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import { RIGHT } from './block.ts'
import { slipSentence, slipWords, waitReason } from '../words.ts'
import { threadRows, type Kin } from './kin.ts'
import { THREAD_WIDTH, THREADS_SHOWN, type Body, type Memory, type Thread } from './picture.ts'

export const FULL = 60
export const HUSK = 42
export const PILL = 30
/** Height of a pill in a crowd. */
export const SLIM = 26
const THREAD_ROW = 26
/** Width of a body without a name, and how much narrower its memory is drawn. */
const BARE = 136
const BARE_MEMORY = 0.55

type Place = Pick<Body, 'x' | 'y'>
const NONE: readonly Thread[] = []
/** Of the first namespace there is no second number. */
const FIRST: Pick<Body, 'ns' | 'inside'> = { ns: 0 }

// ── sizes ──

/** Width of a full body. `bare`: its name is its parent's, and left out. */
export function fullWidth(look: Look, kin: Kin, bare: boolean): number {
  const n = kin.task ? threadRows(look.world, kin.task).length : 0
  const threads = n === 0 ? 0 : 34 + Math.min(n, THREADS_SHOWN + 1) * THREAD_WIDTH
  const digits = monoWidth(String(kin.life.pid), SIZE.pid)
  const own = bare ? BARE : Math.max(172, 20 + digits + 9.5 + sansWidth(kin.name, SIZE.name) + 21 + 26)
  return Math.max(own, threads)
}

export function fullHeight(look: Look, kin: Kin): number {
  const threads = kin.task ? threadsOf(look, kin.task).length : 0
  return (kin.shape === 'husk' || kin.shape === 'gone' ? HUSK : FULL) + (threads > 0 ? THREAD_ROW : 0)
}

/** Width of an ancestor's pill: number, name, letter. */
export function pillWidth(kin: Kin): number {
  return 12 + monoWidth(String(kin.life.pid), SIZE.pid) + 7 + sansWidth(kin.name, SIZE.pid) + 8 + 8 + 12
}

/** Width of a pill with number, letter and, if it has ended, its status. */
export function memberWidth(look: Look, kin: Kin): number {
  const slip = kin.task ? slipOf(look, kin, kin.task, shortSlip) : undefined
  return pillWidth({ ...kin, name: '' }) + (slip === undefined ? 0 : monoWidth(slip, SIZE.pid) + 8)
}

// ── bodies ──

/** A body with all that it owns. */
export function fullBody(look: Look, kin: Kin, place: Place, bare: boolean): Body {
  const { world } = look
  const { task } = kin
  const threads = task ? threadsOf(look, task) : NONE
  const here = task !== undefined && kin.shape !== 'gone'
  return {
    ...common(look, kin),
    ...place,
    size: 'full',
    name: bare ? '' : kin.name,
    w: fullWidth(look, kin, bare),
    h: fullHeight(look, kin),
    threads,
    memory: here && task.mm !== 0 ? memory(look, task, bare) : undefined,
    files: here && task.files !== 0 ? openFiles(world, task).length : undefined,
    cwd: here && task.fs !== 0,
    was: here ? shortened(look.scene.became.findLast(({ by }) => by === kin.life)?.was) : undefined,
    slip: here ? slipOf(look, kin, task, slipWords) : undefined,
    ...shortAside(asideOf(look, kin, threads.length)),
    autoreaped: kin.autoreaped,
    label: labelOf(look, kin, threads)
  }
}

/** An ancestor in the spine, with its name; or a member of a crowd, with its status. */
export function pillBody(look: Look, kin: Kin, place: Place, w: number, member: boolean): Body {
  const threads = kin.task ? threadsOf(look, kin.task) : NONE
  return {
    ...common(look, kin),
    ...place,
    size: 'pill',
    name: member ? '' : kin.name,
    w,
    h: member ? SLIM : PILL,
    threads: NONE,
    slip: kin.task ? slipOf(look, kin, kin.task, member ? shortSlip : slipWords) : undefined,
    aside: '',
    asideMono: false,
    label: labelOf(look, kin, threads)
  }
}

/** A cell of a crowd. It has a label only when it is chosen. Of cells there are thousands: each is one plain object, made at once. */
export function dotBody(look: Look, kin: Kin, { x, y }: Place, w: number, labelled: boolean): Body {
  const { life, task, letter, shape, parent, depth } = kin
  const { ns, inside } = numbersOf(look, task)
  return {
    id: life.id,
    pid: life.pid,
    name: '',
    letter,
    shape,
    size: 'dot',
    parent,
    depth,
    x,
    y,
    w,
    h: w,
    threads: NONE,
    ns,
    inside,
    aside: '',
    asideMono: false,
    onCpu: false,
    label: labelled ? labelOf(look, kin, task ? threadsOf(look, task) : NONE) : '',
    presence: 1
  }
}

function common(look: Look, kin: Kin) {
  const { life, task, letter, shape, parent, depth } = kin
  const onCpu = task !== undefined && cpuOf(look.world, task) >= 0
  return { id: life.id, pid: life.pid, letter, shape, parent, depth, ...numbersOf(look, task), onCpu, presence: 1 }
}

// ── words ──

/** Why it sleeps, or the kernel function in which it dies: what holds it stands at its right. */
export function asideOf(look: Look, kin: Kin, threads: number): Pick<Body, 'aside' | 'asideMono'> {
  const { task, shape } = kin
  if (shape === 'gone') return { aside: kin.autoreaped ? words.tree.autoreap : '', asideMono: true }
  if (!task) return { aside: '', asideMono: false }
  const dying = (task.flags & PF_EXITING) !== 0 && shape === 'running'
  if (dying) return { aside: cpuOf(look.world, task) < 0 ? '' : FUNCTIONS[look.world.sys.fn].name, asideMono: true }
  if (shape === 'husk') return { aside: threads === 0 ? '' : words.tree.threadsLeft(threads), asideMono: false }
  const slept = shape === 'sleeping' || shape === 'uninterruptible'
  return { aside: slept ? waitReason(task) : '', asideMono: false }
}

/** So much there is room for at the right of a full body. */
const BESIDE = RIGHT - 12

/** A name that was struck has no room for more; the new one stands in the body. */
function shortened(name: string | undefined): string | undefined {
  const most = Math.floor(BESIDE / monoWidth('0', SIZE.aside))
  return name === undefined || name.length <= most ? name : `${name.slice(0, most - 1)}…`
}

/** The short word for a reason, where there is no room for the long one. For ears the label says it in full. */
function shortAside({ aside, asideMono }: Pick<Body, 'aside' | 'asideMono'>): Pick<Body, 'aside' | 'asideMono'> {
  const said = aside === words.readsTerminal ? words.tree.terminal : aside
  const isLong = !asideMono && sansWidth(said, SIZE.aside) > BESIDE
  return { aside: isLong ? `${said.slice(0, SHORT)}…` : said, asideMono }
}
const SHORT = 10

/** What a wait will read, once nothing can change it any more: not while threads of an ended leader live. */
function statusOf({ world, event }: Look, { life }: Kin, task: Task): number | undefined {
  return life.ended < event ? groupExit(world.signal.at(task.signal)) : undefined
}

function slipOf(look: Look, kin: Kin, task: Task, say: (status: number) => string): string | undefined {
  const status = kin.shape === 'gone' ? undefined : statusOf(look, kin, task)
  const read = status !== undefined && look.scene.read.some(({ child }) => child === kin.life)
  return status === undefined || read ? undefined : say(status)
}

/** The status in few letters: `3`, `by 9`. */
function shortSlip(status: number): string {
  const { how, value } = exitWords(status)
  return how === 'exited' ? String(value) : words.slip.by(value)
}

function labelOf(look: Look, kin: Kin, threads: readonly Thread[]): string {
  const { task, life, shape, name } = kin
  if (!task) return words.tree.gone(life.pid, name, kin.autoreaped)
  const { world } = look
  const parent = task.real_parent === 0 ? undefined : world.task.at(task.real_parent).pid
  const reason = shape === 'sleeping' || shape === 'uninterruptible' ? waitReason(task) : undefined
  const status = statusOf(look, kin, task)
  const slip = status === undefined ? undefined : slipSentence(status)
  const { inside } = numbersOf(look, task)
  const more = [
    ...(inside === undefined ? [] : [words.tree.inNamespace(inside)]),
    ...(threads.length === 0 ? [] : [words.tree.threads(threads.map(({ tid, letter }) => `${tid} ${letter}`))])
  ]
  return [words.tree.body(task.pid, name, words.tree.shapes[shape], reason, slip, parent), ...more].join(', ')
}

function threadsOf({ world }: Look, task: Task): Thread[] {
  return threadRows(world, task)
    .filter(({ exit_state }) => exit_state === 0)
    .map((thread) => ({ tid: thread.pid, letter: stateLetter(thread) }))
}

/** The namespace that a task lives in, and its number there. */
function numbersOf({ world }: Look, task: Task | undefined): Pick<Body, 'ns' | 'inside'> {
  if (!task || task.thread_pid === 0) return FIRST
  const pid = world.pid.at(task.thread_pid)
  if (pid.ns === 0) return FIRST
  for (let row = pid.numbers_first; row !== 0; row = world.upid.at(row).next) {
    const upid = world.upid.at(row)
    if (upid.ns === pid.ns) return { ns: pid.ns, inside: upid.nr }
  }
  return { ns: pid.ns }
}

// ── belongings ──

/** Width of an outline by VSZ in KiB: 26 more each time VSZ grows tenfold, so that our libc's 252, with two megabytes more, and ten, are
 *  told apart. */
const outlineOf = scaleLog([252, 2520], [36, 62])

function memory(look: Look, task: Task, bare: boolean): Memory {
  const { vsz, rss } = memoryOf(look.world, task)
  const outline = Math.min(76, Math.max(18, outlineOf(Math.max(vsz, 1)))) * (bare ? BARE_MEMORY : 1)
  const fill = rss === 0 || vsz === 0 ? 0 : Math.max(3, (outline * rss) / vsz)
  return { vsz: outline, rss: fill, vszKiB: vsz, rssKiB: rss, shared: sharesPages(look, task) }
}

/** Does a task share pages with its parent, a child or a sibling in the same process group? It does from the fork until one of the two calls exec or
 *  ends. */
function sharesPages({ world }: Look, task: Task): boolean {
  const { pgrp } = world.signal.at(task.signal)
  const relative = (other: Task) =>
    other.row !== task.row &&
    other.mm !== 0 &&
    other.mm !== task.mm &&
    world.signal.at(other.signal).pgrp === pgrp &&
    world.mm.at(other.mm).exe === world.mm.at(task.mm).exe &&
    ((task.flags | other.flags) & PF_FORKNOEXEC) !== 0
  const parent = task.real_parent === 0 ? undefined : world.task.at(task.real_parent)
  const family = [...childrenOf(world, task), ...(parent ? [parent, ...childrenOf(world, parent)] : [])]
  return family.some(relative)
}
