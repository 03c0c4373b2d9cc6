// invariants.ts: what holds in every kernel, whatever was done in it.
import { expect } from 'vitest'
import { EXIT_DEAD, EXIT_ZOMBIE, TASK_TRACED } from '../../../src/lib/record/constants.ts'
import { PTE_FRAME_SHIFT } from '../../../src/lib/record/state/pte.ts'
import { LEAF_ENTRIES } from '../../../src/lib/record/state/fields.ts'
import { LEAF_PTES } from '../../../src/lib/record/state/layout.ts'
import type { Task } from '../../../src/lib/record/state/fields.ts'
import type { State } from '../../../src/lib/record/state/state.ts'
import { childrenOf, tasks } from '../../../src/lib/record/world.ts'

/** Every task but PID 1 has exactly one parent; a zombie holds nothing; numbers are used once; page counts agree with page tables. */
export function checkInvariants(state: State): void {
  const all = tasks(state)
  const parents = new Map<number, number>()
  for (const task of all) {
    for (const child of childrenOf(state, task)) {
      expect(parents.has(child.row), `task ${child.pid} has two parents`).toBe(false)
      parents.set(child.row, task.row)
      expect(child.real_parent).toBe(task.row)
    }
    if (task.exit_state !== 0) {
      expect([task.mm, task.files, task.fs], `zombie ${task.pid} holds something`).toEqual([0, 0, 0])
      expect(task.children_first, `zombie ${task.pid} has children`).toBe(0)
    }
    expect(task.exit_state, `a dead task ${task.pid} lies about`).not.toBe(EXIT_DEAD)
    expect(task.timer !== 0 && task.exit_state === EXIT_ZOMBIE).toBe(false)
  }
  for (const task of all) {
    if (task.row !== state.sys.init && task.group_leader === task.row)
      expect(parents.has(task.row), `${task.pid} has no parent`).toBe(true)
  }
  checkThreads(state, all)
  checkTracers(state, all)
  checkNamespaces(state)
  checkCpus(state, all)
  expect(new Set(all.map((task) => task.pid)).size).toBe(all.length)
  expect(state.sys.nr_tasks).toBe(all.length)
  for (const arena of state.arenas) {
    const free = arena.free.describe().split(' | ')[0].split(' ')
    expect(new Set(free).size, `a ${arena.layout.name} row was given back twice`).toBe(free.length)
  }
  checkFrames(state)
}

/** A process counts its threads, and only its first one is somebody's child; a zombie's parent lives. */
function checkThreads(state: State, all: readonly Task[]): void {
  const threads = new Map<number, number>()
  for (const task of all) {
    threads.set(task.signal, (threads.get(task.signal) ?? 0) + 1)
    const leader = state.task.at(task.group_leader)
    expect(leader.signal, `${task.pid} and its leader are of one process`).toBe(task.signal)
    expect(task.real_parent, `${task.pid} and its leader have one parent`).toBe(leader.real_parent)
    if (task.exit_state === EXIT_ZOMBIE && task.real_parent !== 0)
      expect(state.task.at(task.real_parent).exit_state, `nobody is left to reap ${task.pid}`).toBe(0)
  }
  for (const [signal, count] of threads) expect(state.signal.at(signal).nr_threads).toBe(count)
}

/** Who is traced stands on its tracer's list; who is not belongs to its parent. */
function checkTracers(state: State, all: readonly Task[]): void {
  const traced = new Map<number, number>()
  for (const task of all)
    for (let row = task.ptraced_first; row !== 0; row = state.task.at(row).ptrace_next) traced.set(row, task.row)
  for (const task of all) {
    expect(traced.get(task.row) ?? 0).toBe(task.ptrace === 0 ? 0 : task.parent)
    if (task.ptrace === 0) expect(task.parent).toBe(task.real_parent)
    if (task.state === TASK_TRACED) expect(task.ptrace, `${task.pid} stands still for nobody`).not.toBe(0)
  }
}

/** Who is runnable is on one CPU, or waits in the queue once; nobody else is or does. */
function checkCpus(state: State, all: readonly Task[]): void {
  const { sys } = state
  const held: number[] = sys.current === 0 ? [] : [sys.current]
  for (let rq = 1; rq <= sys.nr_cpus; rq++) {
    const { curr } = state.arena('rq').at(rq)
    if (rq !== sys.cpu && curr !== 0) held.push(curr)
  }
  const running = held.length
  for (let row = sys.rq_first; row !== 0; row = state.task.at(row).rq_next) held.push(row)
  expect(running).toBeLessThanOrEqual(Math.max(1, sys.nr_cpus))
  const runnable = all.filter(({ on_rq, exit_state }) => on_rq !== 0 && exit_state === 0).map(({ row }) => row)
  expect(held.sort((a, b) => a - b)).toEqual(runnable.sort((a, b) => a - b))
}

/** In a namespace, too, a number is used once; and it counts them. */
function checkNamespaces(state: State): void {
  for (let row = 1; row < state.pid_namespace.free.top; row++) {
    const ns = state.pid_namespace.at(row)
    const numbers: number[] = []
    for (let at = ns.upids_first; at !== 0; at = state.upid.at(at).ns_next) numbers.push(state.upid.at(at).nr)
    expect(new Set(numbers).size, `namespace ${row} uses a number twice`).toBe(numbers.length)
    expect(ns.pid_allocated).toBe(numbers.length)
  }
}

function checkFrames(state: State): void {
  const counts = new Map<number, number>()
  const { h, size } = state.leaf
  for (let row = 1; row < state.leaf.free.top; row++) {
    for (let i = 0; i < LEAF_ENTRIES; i++) {
      const frame = h[row * size + LEAF_PTES + i] >>> PTE_FRAME_SHIFT
      if (frame !== 0) counts.set(frame, (counts.get(frame) ?? 0) + 1)
    }
  }
  for (const [frame, count] of counts) expect(state.mapcount[frame], `frame ${frame}`).toBe(count)
  expect(state.sys.frames).toBe(counts.size)
}
