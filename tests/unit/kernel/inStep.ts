// inStep.ts: is what a kernel keeps beside its state what a walk through the state would find? Asked of indexes that were made at the worst moment: just
// behind a record, where what goes with the record may not be counted yet.
import { expect } from 'vitest'
import { Aliases, isRunning, isWritten, pathOf } from '../../../src/lib/kernel/fs/inode.ts'
import { Fdtable, fdGet, unusedFd } from '../../../src/lib/kernel/fs/fdtable.ts'
import { pollWaits } from '../../../src/lib/kernel/fs/poll.ts'
import type { Source } from '../../../src/lib/kernel/fs/poll_wait.ts'
import { Kernel } from '../../../src/lib/kernel/kernel.ts'
import { areaAfter, MapleTree } from '../../../src/lib/kernel/lib/maple_tree.ts'
import { Sharers } from '../../../src/lib/kernel/mm/shmem.ts'
import { globalNr, nsUsers } from '../../../src/lib/kernel/pid.ts'
import { Reports } from '../../../src/lib/kernel/reports.ts'
import { nextTimer, nrUninterruptible, timerQueue } from '../../../src/lib/kernel/sched.ts'
import { queuedFor } from '../../../src/lib/kernel/signal/send.ts'
import { alarmQueue } from '../../../src/lib/kernel/time/itimer.ts'
import type { StructName, Task, View } from '../../../src/lib/record/state/fields.ts'

/** Forgets all that is kept beside the state. */
export function forgetAll(k: Kernel): void {
  k.timers = k.alarms = k.nrUninterruptible = k.openCounts = k.queued = undefined
  k.aliases = k.pollWaits = k.sharers = k.nsUsers = undefined
  k.fdtables.clear()
  k.numbers.clear()
  k.reports.clear()
  k.names.clear()
  k.areas.clear()
}

/** Makes all of it, also where there are so few that the kernel would walk. */
function makeAll(k: Kernel): void {
  for (const task of used(k, 'task')) {
    if (isParent(task)) k.reports.set(task.row, new Reports(k, task))
    if (task.files !== 0) k.fdtables.set(task.files, new Fdtable(k, task.files))
  }
  for (const mm of used(k, 'mm')) if (mm.mm_users > 0) k.areas.set(mm.row, new MapleTree(k, mm))
  k.sharers = new Sharers(k)
  k.aliases = new Aliases(k)
  answers(k)
}

/** What each index answers. */
function answers(k: Kernel): Record<string, unknown> {
  const tasks = used(k, 'task')
  const numbers = Array.from({ length: 20 }, (_, nr) => nr)
  return {
    timers: [JSON.stringify(timerQueue(k)), nextTimer(k)],
    alarms: JSON.stringify(alarmQueue(k)),
    nrUninterruptible: nrUninterruptible(k),
    queued: [0, 1000].map((uid) => queuedFor(k, uid)),
    openCounts: used(k, 'inode').map((inode) => [inode.row, isRunning(k, inode), isWritten(k, inode)]),
    aliases: used(k, 'inode').map(({ row }) => [row, pathOf(k, row)]),
    pollWaits: k.sys.poll_first === 0 ? [] : sources.map((source) => [...pollWaits(k).of(source)]),
    nsUsers: [...nsUsers(k)].sort(([a], [b]) => a - b),
    numbers: tasks.filter(lives).map((task) => numbers.map((nr) => globalNr(k, task, nr))),
    fdtables: tasks
      .filter(({ files }) => files !== 0)
      .map((task) => [...numbers.map((fd) => fdGet(k, task, fd)?.row), unusedFd(k, task)]),
    areas: used(k, 'vma').length === 0 ? [] : used(k, 'mm').map((mm) => places(k).map((at) => areaAfter(k, mm, at)))
  }
}

/** More than any test has. */
const sources = Array.from({ length: 1000 }, (_, source) => source as Source)

const used = <S extends StructName>(k: Kernel, struct: S): View<S>[] => {
  const arena = k.state.arena(struct)
  const isUsed = (row: number) => {
    for (let i = row * arena.size; i < (row + 1) * arena.size; i++) if (arena.h[i] !== 0) return true
    return false
  }
  return Array.from({ length: arena.free.top - 1 }, (_, i) => i + 1)
    .filter(isUsed)
    .map((row) => arena.at(row))
}
const lives = ({ exit_state, thread_pid }: Task) => exit_state === 0 && thread_pid !== 0
const isParent = ({ exit_state, ptraced_first }: Task) => exit_state === 0 && ptraced_first === 0
const places = (k: Kernel) => [...new Set(used(k, 'vma').flatMap(({ start, end }) => [start, end]))]

/** From now on all indexes are forgotten and made anew behind every so many records. */
export function makeIndexesBehindRecords(k: Kernel, every: number): void {
  let records = 0
  const emit = new Proxy(k.emit, {
    get:
      (emitters, kind) =>
      (...args: number[]) => {
        const row = (emitters as unknown as Record<string | symbol, (...args: number[]) => number>)[kind](...args)
        if (++records % every !== 0) return row
        forgetAll(k)
        makeAll(k)
        return row
      }
  })
  Object.defineProperty(k, 'emit', { value: emit })
}

/** Every index of a kernel, at the end of an entry, answers what one of a kernel without any does. */
export function expectIndexesInStep(k: Kernel): void {
  const fresh = new Kernel(k.arch, k.host, k.state, k.log, k.store)
  expect(answers(k)).toEqual(answers(fresh))
  for (const [row, reports] of k.reports) {
    const parent = k.task(row)
    if (!isParent(parent)) continue
    const rows = (all: Reports) => [...all.tellers(k)].map((child) => child.row)
    expect(rows(reports), `reports of ${row}`).toEqual(rows(new Reports(k, parent)))
  }
  // One that was unmapped may be in it still: all others have to be.
  const all = new Sharers(k)
  for (const { shmem } of used(k, 'vma'))
    if (shmem !== 0 && k.sharers) expect(k.sharers.of(shmem)).toEqual(expect.arrayContaining([...all.of(shmem)]))
}
