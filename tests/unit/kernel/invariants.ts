// invariants.ts: what holds in every kernel, whatever was done in it.
import { expect } from 'vitest'
import { EXIT_DEAD, EXIT_ZOMBIE } from '../../../src/lib/kernel/constants.ts'
import { PTE_FRAME_SHIFT } from '../../../src/lib/kernel/events/bulk.ts'
import { LEAF_ENTRIES } from '../../../src/lib/kernel/state/fields.ts'
import { LEAF_PTES } from '../../../src/lib/kernel/state/layout.ts'
import type { State } from '../../../src/lib/kernel/state/state.ts'
import { childrenOf, tasks } from '../../../src/lib/kernel/world.ts'

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
  expect(new Set(all.map((task) => task.pid)).size).toBe(all.length)
  expect(state.sys.nr_tasks).toBe(all.length)
  for (const arena of state.arenas) {
    const free = arena.free.describe().split(' | ')[0].split(' ')
    expect(new Set(free).size, `a ${arena.layout.name} row was given back twice`).toBe(free.length)
  }
  checkFrames(state)
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
