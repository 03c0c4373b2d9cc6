// Panes that are told in text, between two moments: table, kernel path, and where the terminal has to be scrolled.
import { expect, describe, test } from 'vitest'
import { momentOf, nextBeat, find } from '../../../src/lib/run/client.ts'
import { aboutAt } from '../../../src/lib/stage/about.ts'
import { betweenPaths } from '../../../src/lib/stage/kernel/betweenPaths.ts'
import { kernelPath } from '../../../src/lib/stage/kernel/kernelPath.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { betweenTables } from '../../../src/lib/stage/table/betweenTables.ts'
import { tableLayout } from '../../../src/lib/stage/table/tableLayout.ts'
import { stateColumns } from '../../../src/lib/stage/terminal/columns.ts'
import { scoreOf } from '../../../src/lib/stage/tree/score/cues.ts'
import { zombieMaker } from './fixture.ts'

const { sim } = zombieMaker()
const run = sim.run()

/** The beat that ends with what a query names. */
function beat(query: string) {
  const to = momentOf(run, find(run, query, { name: 'zombie_maker' })! - 1)
  let one = nextBeat(run, 0)!
  while (one.to < to) one = nextBeat(run, one.to)!
  return one
}

/** The table within that beat. */
function table(query: string, t: number) {
  const { from, to } = beat(query)
  const [before, after] = [tableLayout(lookAt(run, from)), tableLayout(lookAt(run, to))]
  const score = scoreOf(run, from, to)
  return { before, after, score, now: betweenTables(before, after, t, score) }
}

describe('the table', () => {
  test('begins with the earlier rows, and ends with the later ones', () => {
    for (const query of ['zombie of child 1', 'reap of child 1', 'copy_process of child 2', 'exec of main']) {
      const { before, after, now } = table(query, 0)
      const fields = (rows: readonly object[]) => rows.map((row) => ({ ...row, changed: undefined, struck: undefined }))
      expect(fields(now.rows.filter(({ written }) => written !== 0))).toEqual(fields(before.rows))
      expect(table(query, 1).now).toEqual(after)
    }
  })

  test('a row changes its state in the middle of the front, and that is marked', () => {
    const row = (t: number) => table('zombie of child 1', t).now.rows.find(({ pid }) => pid === 2051)!
    expect(row(0.3)).toMatchObject({ stat: 'R', changed: [] })
    expect(row(0.7)).toMatchObject({ stat: 'Z', changed: expect.arrayContaining(['stat', 'command']) })
  })

  test('a row that leaves is struck where it stands, and then it is gone', () => {
    const at = (t: number) => table('release_task of child 1', t).now.rows
    const part = (t: number) => at(t).find(({ pid }) => pid === 2051)?.struck
    const parts = [0, 0.25, 0.5, 0.75, 0.99].map((t) => part(t)!)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect([parts[0], parts[4] > 0.9, part(1)]).toEqual([0, true, undefined])
    expect(at(0.5).map(({ pid }) => pid)).toEqual(table('release_task of child 1', 0).before.rows.map(({ pid }) => pid))
  })

  test('a row that comes is written', () => {
    const written = (t: number) => table('copy_process of child 1', t).now.rows.find(({ pid }) => pid === 2051)?.written
    expect([written(0), written(1)]).toEqual([0, undefined])
    expect(written(0.2)).toBeGreaterThan(0)
    expect(written(0.9)).toBeGreaterThan(written(0.2)!)
  })

  test('a frame makes only those rows anew that the beat is about', () => {
    const [one, two] = [0.4, 0.6].map((t) => table('zombie of child 1', t))
    const [a, b] = [
      betweenTables(one.before, one.after, 0.4, two.score),
      betweenTables(one.before, one.after, 0.6, two.score)
    ]
    const other = b.rows.filter((row, i) => row !== a.rows[i])
    expect(other.map(({ pid }) => pid)).toEqual([2051])
    expect(a.about).toBe(other[0].id)
  })
})

describe('the path in the kernel', () => {
  const { from, to } = beat('exit_code of child 1')
  const [before, after] = [kernelPath(lookAt(run, from)), kernelPath(lookAt(run, to))]

  test('goes on function by function; one of them is where the kernel is', () => {
    const at = (t: number) => betweenPaths(before, after, t).steps
    expect(at(0)).toHaveLength(before.steps.length)
    expect(at(1)).toBe(after.steps)
    let last = 0
    for (let t = 0.1; t < 1; t += 0.1) {
      const steps = at(t)
      expect(steps.length).toBeGreaterThanOrEqual(last)
      expect(steps.filter(({ state }) => state === 'now').map(({ name }) => name)).toEqual([steps.at(-1)!.name])
      last = steps.length
    }
    expect(last).toBeGreaterThan(before.steps.length)
  })

  test('says which road was taken, and which not', () => {
    const zombie = kernelPath(lookAt(run, beat('zombie of child 1').to))
    const [decision] = zombie.steps.flatMap(({ decisions }) => decisions)
    expect(decision.options.map(({ name, taken }) => [name, taken])).toEqual([
      ['SIG_DFL', true],
      ['SIG_IGN', false],
      ['SA_NOCLDWAIT', false]
    ])
  })
})

describe('whom the sentence is about', () => {
  test.each([
    ['zombie of child 1', 2051],
    ['exit_code of child 2', 2052],
    ['deactivate of main', 2050]
  ])('%s: %i', (query, pid) => {
    const event = momentOf(run, find(run, query, { name: 'zombie_maker' })! - 1)
    const id = aboutAt(run, event)
    expect(tableLayout(lookAt(run, event)).rows.find((row) => row.id === id)!.pid).toBe(pid)
  })
})

describe('the columns of the state on a terminal', () => {
  const columns = (...lines: string[]) => stateColumns({ earlier: 0, lines: lines.map((text) => [{ text }]) })

  test('are those of the row that ps has printed last, or of its header', () => {
    const row = 'juan      2051  0.0  0.0      0     0 pts/1    Z    21:34   0:00 [zombie_maker] <defunct>'
    const header = 'USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND'
    expect(columns('$ ps aux | grep zombie', row, '$ ')).toEqual({ from: 47, to: 51 })
    expect(row.slice(47, 51)).toBe('Z   ')
    expect(columns('$ ps aux', header, '$ ')).toEqual({ from: 47, to: 51 })
    expect(header.slice(47, 51)).toBe('STAT')
    expect(columns('    PID TTY      STAT   TIME COMMAND')).toEqual({ from: 17, to: 21 })
  })

  test('there are none where ps printed none, or long ago', () => {
    expect(columns('$ ls', 'own.c  own', '$ ')).toBeUndefined()
    expect(columns('  PID TTY          TIME CMD', ' 2049 pts/1    00:00:00 ps')).toBeUndefined()
    expect(columns('  PID TTY      STAT   TIME COMMAND', ...Array<string>(30).fill('a line'))).toBeUndefined()
  })
})
