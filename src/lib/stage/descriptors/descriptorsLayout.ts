// descriptorsLayout.ts: who holds which end of what is open: pipes first, then terminals, then files. A reader of a pipe waits as long as anybody
// holds an end to write to it; so each pipe says who keeps whom waiting. All of it is read from the World.
// { key: 'pipe 3', name: 'pipe:[57]', bytes: 0, ends: { write: [{ id: 3, pid: 2050, name: 'a.out', fds: [4], asleep: false }], read: […] }, why: '…' }
import {
  commOf,
  FileKind,
  O_ACCMODE,
  O_RDONLY,
  O_WRONLY,
  openFiles,
  tasks,
  type Task,
  type World
} from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'

/** A process that holds an end, by so many descriptors. */
export interface Holder {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly fds: readonly number[]
  /** Does it sleep in read or write on this end? */
  readonly asleep: boolean
}

export interface Ends {
  readonly write: readonly Holder[]
  readonly read: readonly Holder[]
}

export interface Opened {
  readonly key: string
  readonly kind: 'pipe' | 'terminal' | 'file'
  readonly name: string
  /** Bytes in a pipe that nobody has read yet. */
  readonly bytes: number
  readonly ends: Ends
  /** Who waits, and for whom, as a sentence. */
  readonly why?: string
}

export interface DescriptorsLayout {
  readonly opened: readonly Opened[]
}

export function descriptorsLayout({ world }: Look): DescriptorsLayout {
  const drafts = new Map<string, Draft>()
  for (const task of tasks(world)) {
    // Threads share the table of their process.
    if (task.pid !== task.tgid || task.files <= 0) continue
    for (const { fd, file } of openFiles(world, task)) hold(world, drafts, task, fd, file)
  }
  const opened = [...drafts.values()].map((draft) => done(world, draft))
  return { opened: ORDER.flatMap((kind) => opened.filter((one) => one.kind === kind)) }
}

const ORDER: readonly Opened['kind'][] = ['pipe', 'terminal', 'file']

type End = keyof Ends

interface Draft {
  readonly key: string
  readonly kind: Opened['kind']
  /** Row of the pipe, the tty, or the inode. */
  readonly row: number
  readonly fdKind: number
  readonly ends: { readonly [E in End]: Map<number, { readonly task: Task; readonly fds: number[] }> }
}

function hold(world: World, drafts: Map<string, Draft>, task: Task, fd: number, row: number): void {
  const file = world.file.at(row)
  const [kind, thing] =
    file.pipe !== 0
      ? (['pipe', file.pipe] as const)
      : file.tty !== 0
        ? (['terminal', file.tty] as const)
        : (['file', file.inode] as const)
  const key = `${kind} ${thing || `of ${row}`}`
  const draft: Draft = drafts.get(key) ?? {
    key,
    kind,
    row: thing,
    fdKind: file.kind,
    ends: { write: new Map(), read: new Map() }
  }
  drafts.set(key, draft)
  const access = file.f_flags & O_ACCMODE
  for (const end of ['write', 'read'] as const) {
    if (access === (end === 'write' ? O_RDONLY : O_WRONLY)) continue
    const held = draft.ends[end].get(task.row)
    if (held) held.fds.push(fd)
    else draft.ends[end].set(task.row, { task, fds: [fd] })
  }
}

function done(world: World, { key, kind, row, fdKind, ends }: Draft): Opened {
  const waits = waitersOf(world, kind, row)
  const holders = (end: End): Holder[] =>
    [...ends[end].values()].map(({ task, fds }) => ({
      id: task.id,
      pid: task.pid,
      name: commOf(world, task),
      fds,
      asleep: waits[end].has(task.tgid)
    }))
  const sides: Ends = { write: holders('write'), read: holders('read') }
  const bytes = kind === 'pipe' ? world.pipe.at(row).len : 0
  return { key, kind, name: nameOf(world, kind, row, fdKind), bytes, ends: sides, why: whyOf(kind, sides, bytes) }
}

/** Processes that sleep in read or write, by number. */
function waitersOf(world: World, kind: Opened['kind'], row: number): { readonly [E in End]: ReadonlySet<number> } {
  const queue = (first: number): ReadonlySet<number> => {
    const found = new Set<number>()
    for (let task = first; task !== 0; task = world.task.at(task).wq_next) found.add(world.task.at(task).tgid)
    return found
  }
  if (kind === 'pipe')
    return { write: queue(world.pipe.at(row).wr_wait_first), read: queue(world.pipe.at(row).rd_wait_first) }
  return { write: queue(0), read: queue(kind === 'terminal' ? world.tty.at(row).rd_wait_first : 0) }
}

function whyOf(kind: Opened['kind'], { write, read }: Ends, bytes: number): string | undefined {
  const { why } = words.descriptors
  const [readers, writers] = [read, write].map((end) => end.filter(({ asleep }) => asleep))
  if (kind === 'terminal') return readers.length > 0 ? why.line(readers) : undefined
  if (kind !== 'pipe') return undefined
  if (writers.length > 0) return why.full(writers, read)
  if (readers.length === 0 || bytes > 0) return undefined
  const others = write.filter(({ id }) => !readers.some((reader) => reader.id === id))
  return others.length > 0 ? why.held(readers, others) : why.own(readers, write)
}

/** As /proc/PID/fd says it; of a file, the last part of its path. */
function nameOf(world: World, kind: Opened['kind'], row: number, fdKind: number): string {
  if (kind === 'terminal') return `pts/${world.tty.at(row).index}`
  if (kind === 'pipe') {
    const fifo = row === 0 ? '' : nameOfPipe(world, row)
    return fifo || `pipe:[${world.pipe.at(row).i_ino}]`
  }
  return FIXED[fdKind] ?? (nameOfInode(world, row) || words.descriptors.unnamed)
}

const FIXED: { readonly [kind: number]: string } = {
  [FileKind.NULL]: '/dev/null',
  [FileKind.ZERO]: '/dev/zero',
  [FileKind.SIGNALFD]: 'anon_inode:[signalfd]',
  [FileKind.PIDFD]: 'anon_inode:[pidfd]'
}

/** A FIFO has a name. */
function nameOfPipe(world: World, pipe: number): string {
  const inode = world.arena('inode')
  for (let row = 1; row < inode.free.top; row++) if (inode.at(row).pipe === pipe) return nameOfInode(world, row)
  return ''
}

function nameOfInode(world: World, inode: number): string {
  const dentry = world.arena('dentry')
  for (let row = 1; inode !== 0 && row < dentry.free.top; row++)
    if (dentry.at(row).inode === inode) return world.bytes.text(dentry.at(row).name)
  return ''
}
