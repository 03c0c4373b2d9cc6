// lists.ts: the intrusive lists, as Linux's list_head: the owner has first and last, each member next and prev.
import type { StructName } from './fields.ts'
import { LAYOUTS } from './layout.ts'

interface ListSpec {
  readonly owner: StructName
  readonly member: StructName
  /** Name of the owner's two fields, without _first and _last. */
  readonly head: string
  /** Name of the member's two fields, without _next and _prev; empty for `next` and `prev`. */
  readonly link: string
}
const list = (owner: StructName, head: string, member: StructName, link = ''): ListSpec => ({
  owner,
  head,
  member,
  link
})

export const LISTS = {
  children: list('task', 'children', 'task', 'sibling'),
  threads: list('signal', 'thread', 'task', 'thread'),
  ptraced: list('task', 'ptraced', 'task', 'ptrace'),
  pending: list('task', 'pending', 'sigqueue'),
  shared_pending: list('signal', 'shared_pending', 'sigqueue'),
  actions: list('sighand', 'action', 'sigaction'),
  vmas: list('mm', 'vma', 'vma'),
  leaves: list('mm', 'leaf', 'leaf'),
  pgrp_members: list('pid', 'pgrp', 'signal', 'pgrp'),
  session_members: list('pid', 'sid', 'signal', 'sid'),
  numbers: list('pid', 'numbers', 'upid'),
  upids: list('pid_namespace', 'upids', 'upid', 'ns'),
  dentries: list('inode', 'dentry', 'dentry'),
  extents: list('inode', 'extent', 'extent'),
  pipe_bufs: list('pipe', 'buf', 'pipe_buf'),
  tty_lines: list('tty', 'in', 'tty_line'),
  run_queue: list('sys', 'rq', 'task', 'rq'),
  timers: list('sys', 'timers', 'task', 'timer'),
  alarms: list('sys', 'alarms', 'signal', 'alarm'),
  // wait queues: a task is on one at most, so they share its links
  wait_chldexit: list('signal', 'wait_chldexit', 'task', 'wq'),
  pipe_rd_wait: list('pipe', 'rd_wait', 'task', 'wq'),
  pipe_wr_wait: list('pipe', 'wr_wait', 'task', 'wq'),
  tty_rd_wait: list('tty', 'rd_wait', 'task', 'wq'),
  poll_wait: list('sys', 'poll', 'task', 'wq'),
  futex_wait: list('sys', 'futex', 'task', 'wq')
} as const satisfies Record<string, ListSpec>

export type ListName = keyof typeof LISTS
export const LIST_NAMES = Object.keys(LISTS) as ListName[]

/** A list in numbers: arena indices and field offsets. */
export interface ListLayout {
  readonly owner: number
  readonly first: number
  readonly last: number
  readonly member: number
  readonly next: number
  readonly prev: number
}

export const LIST_LAYOUTS: readonly ListLayout[] = LIST_NAMES.map((name) => {
  const { owner, head, member, link }: ListSpec = LISTS[name]
  const at = LAYOUTS[owner].offset
  const of = LAYOUTS[member].offset
  const prefix = link === '' ? '' : `${link}_`
  return {
    owner: LAYOUTS[owner].index,
    first: at[`${head}_first`],
    last: at[`${head}_last`],
    member: LAYOUTS[member].index,
    next: of[`${prefix}next`],
    prev: of[`${prefix}prev`]
  }
})
