// What the lessons say at a step, an answer or a task is so at the moment that it shows. (The example has a test of its own.)
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { begun, lineTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { EXIT_ZOMBIE, find, historyOf, memoryOf, TASK_DEAD } from '../../../src/lib/run/client.ts'
import { told } from './told.ts'

test('01: the shot is accepted, answered with 0, and changes nothing', async () => {
  const t = await told('01-shotgun.svx', 'session')
  t.step('listed')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toContain('2051 pts/1    00:00:00 zombie_maker <defunct>')
  expect(t.at('fired')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('accepted')).toMatchObject({ said: { ret: 0 } })
  t.step('still')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toMatch(/echo \$\?\n0\n/)
  t.seek(t.plan.tries.alive.until)
  expect(t.task(2051).exit_code).toBe(3 << 8)
})

describe('03', () => {
  test('three zombies fill the table, and one slip read makes room', async () => {
    const t = await told('03-zombie.svx', 'table')
    t.step('memory')
    expect([memoryOf(t.run.world, t.task(2051)).vsz, memoryOf(t.run.world, t.task(2051)).rss]).toEqual([0, 0])
    t.step('three')
    expect(t.letters(2050, 2051, 2052, 2053)).toBe('RZZZ')
    t.answer('next', 'free')
    expect(t.last).toMatchObject({ kind: 'limit_reached', said: { errno: 11 } })
    t.step('full')
    expect(t.screen).toContain('fork: Resource temporarily unavailable')
    t.step('room')
    expect(t.letters(2051, 2052, 2053, 2054)).toBe('-ZZR')
    t.run.seek(t.run.length)
    expect(t.screen).toContain('2051 exited with status 3 and took 3000 us')
  })

  test('an orphan lives, with init for a parent, and is waited for', async () => {
    const t = await told('03-zombie.svx', 'orphan')
    t.step('together')
    expect([t.letters(2050, 2051), t.parent(2051)]).toEqual(['SS', 2050])
    t.step('orphaned')
    expect([t.letters(2051), t.parent(2051)]).toEqual(['S', 1])
    t.step('lives')
    expect(t.screen).toContain('Child 2051: my parent is 1 now')
    t.step('waited')
    expect(t.letters(2051)).toBe('-')
  })
})

test('04: the kernel’s order, two fields, and the answer false', async () => {
  const t = await told('04-exit.svx', 'ends')
  t.step('slip')
  expect(t.task(2052).exit_code).toBe(3 << 8)
  expect([t.task(2052).mm, t.task(2052).files, t.task(2052).fs]).not.toContain(0)
  t.step('memory')
  expect([t.task(2052).mm, t.task(2052).files === 0, t.task(2052).fs === 0]).toEqual([0, false, false])
  t.step('heirs')
  expect(t.parent(2054)).toBe(1)
  expect(t.at('decision')).toMatchObject({ said: { handler: 0, flags: 0, autoreap: 0 } })
  t.step('fields')
  expect(t.task(2052)).toMatchObject({ state: TASK_DEAD, exit_state: EXIT_ZOMBIE })
  t.answer('number', 'told')
  expect(t.letters(2052)).toBe('Z')
  t.step('read')
  expect(t.letters(2051, 2052)).toBe('--')
})

test('05: the living one ends itself, and a second shot finds nobody', async () => {
  const t = await told('05-kill.svx', 'session')
  t.step('shot')
  expect(t.task(2051).exit_code).toBe(0)
  expect([t.at('shot').kind, t.letters(2051)]).toEqual(['try_to_wake_up', 'R'])
  const sent = find(t.run, 'signal_generate of child 1', { name: 'zombie_maker' })!
  expect(t.run.at(sent - 1)).toMatchObject({ said: { sig: 9, fate: 0 } })
  t.step('itself')
  expect(t.run.world.sys.current).toBe(t.task(2051).row)
  t.step('emptied')
  expect(t.task(2051)).toMatchObject({ mm: 0, files: 0, state: TASK_DEAD, exit_code: 9 })
  t.answer('left', 'nothing')
  expect(t.screen).toMatch(/2051 .* Z .*<defunct>/)
  expect(t.at('again')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('zero')).toMatchObject({ said: { ret: 0 } })
  t.step('state')
  expect(t.screen).toMatch(/State:\s+Z \(zombie\)/)
})

test('06: without its fflush, and into a pipe, the first line comes three times', async () => {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  const source = readFileSync('content/programs/zombie_maker.c', 'utf8')
  const text = source.replace('fflush(stdout);', '')
  expect(text).not.toBe(source)
  await machine.ask('input', { kind: 'file', path: '/home/juan/unflushed.c', text })
  for (const line of ['gcc -o unflushed unflushed.c', './unflushed 1 2 | grep -c Parent'])
    await typeAt(machine, lineTyped(line))
  const { lines } = terminalText(machine.run, machine.run.length)
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toContain('3')
})

describe('07', () => {
  test('the question is asked while both are zombies of 2050, which sleeps', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.seek(t.plan.predictions.heirs.before)
    expect([t.letters(2050, 2051, 2052), t.parent(2051)]).toEqual(['SZZ', 2050])
  })

  test('“init kills them”: the only signal is one to init', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.answer('heirs', 'killed')
    expect(t.last).toMatchObject({ kind: 'signal_generate', row: t.task(1).row })
    expect(t.task(2051).exit_state).toBe(EXIT_ZOMBIE)
  })

  test('“they stay for good”: somebody has just read the second slip', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.answer('heirs', 'stay')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row, status: 3 << 8 } })
  })

  test('init adopts while 2050 still runs, which then is a zombie itself, exited 0; bash takes it in silence', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.step('adopted')
    expect([t.parent(2051), t.parent(2052), t.letters(2050)]).toEqual([1, 1, 'R'])
    expect(t.run.world.sys.current).toBe(t.task(2050).row)
    t.step('parent')
    expect([t.letters(2050, 2051, 2052), t.task(2050).exit_code]).toEqual(['ZZZ', 0])
    t.step('shell')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1934).row, status: 0 } })
    expect(t.screen).not.toContain('Done')
  })

  test('init asks three times, with the flags of the text, for 2051, 2052 and nobody', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    const begin = find(t.run, 'start', { name: 'zombie_maker' })!
    const WNOHANG_WEXITED_WSTOPPED_WCONTINUED = 1 | 4 | 2 | 8
    const calls = historyOf(t.run).calls.filter(
      ({ life, nr, enter, exit }) => life.pid === 1 && nr === 247 && enter > begin && exit < t.run.length
    )
    expect(calls.slice(0, 3).map(({ args }) => args[3])).toEqual(Array(3).fill(WNOHANG_WEXITED_WSTOPPED_WCONTINUED))
    expect(calls.slice(0, 3).map(({ notes }) => notes.find(({ kind }) => kind === 'sys_siginfo')?.said)).toEqual([
      expect.objectContaining({ si_pid: 2051, si_status: 3 }),
      expect.objectContaining({ si_pid: 2052, si_status: 3 }),
      expect.objectContaining({ si_pid: 0 })
    ])
    for (const [step, pid] of [
      ['first', 2051],
      ['reaped', 2052]
    ] as const) {
      t.step(step)
      expect(t.last).toMatchObject({ kind: 'reap', row: t.task(pid).row, said: { by: t.task(1).row } })
    }
  })

  test('strace shows what init does, and a subreaper is nearer than init', async () => {
    const t = await told('07-reaped.svx', 'traced')
    t.step('lines')
    expect(t.screen).toMatch(/waitid\(P_ALL, 0, \{.*si_pid=2051, .*si_status=3/)
    expect(t.screen).toMatch(/waitid\(P_ALL, 0, \{.*si_pid=2052, .*si_status=3/)
    const nearer = await told('07-reaped.svx', 'nearer')
    nearer.step('found')
    expect(nearer.screen).toContain('my parent is 2050')
  })
})

describe('08', () => {
  test('SIG_IGN set too late keeps one zombie, and makes no second one', async () => {
    const t = await told('08-ignore.svx', 'late')
    expect(t.at('dropped')).toMatchObject({ said: { handler: 0, autoreap: 0 } })
    expect(t.at('says')).toMatchObject({ said: { sig: 17, handler: 1 } })
    expect(t.at('waived')).toMatchObject({ said: { handler: 1, autoreap: 1 } })
    t.step('unread')
    expect(t.letters(2051, 2052)).toBe('Z-')
    expect(t.at('stayed')).toMatchObject({ said: { ret: 2051 } })
  })

  test('wait sleeps till the last child is gone, then fails with ECHILD', async () => {
    const t = await told('08-ignore.svx', 'early')
    t.step('waiting')
    expect(t.letters(2050)).toBe('S')
    expect(t.at('knock')).toMatchObject({ said: { woken: 1 } })
    expect(t.at('echild')).toMatchObject({ said: { ret: -10 } })
    t.step('echild')
    expect(t.letters(2051, 2052)).toBe('--')
    expect(find(t.run, 'signal_generate of main', { name: 'ignoring_parent' })).toBeUndefined()
  })

  test('SA_NOCLDWAIT: the letter is sent, and there is no zombie', async () => {
    const t = await told('08-ignore.svx', 'flag')
    expect(t.at('handler')).toMatchObject({ said: { sig: 17, fate: 0 } })
    t.step('neither')
    expect(t.letters(2051, 2052)).toBe('-S')
    expect(find(t.run, 'zombie of child 1', { name: 'nocldwait_parent' })).toBeUndefined()
  })
})

describe('12', () => {
  test('the sleep goes on; the dead child is read by init, and the living one lives', async () => {
    const t = await told('12-summary.svx', 'murder')
    expect(t.at('undisturbed')).toMatchObject({ said: { sig: 17, fate: 1 } })
    t.step('dead')
    expect(t.letters(2050, 2051, 2052)).toBe('SZS')
    t.answer('family', 'neither')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row } })
    t.step('lives')
    expect([t.letters(2050, 2051, 2052), t.parent(2052)]).toEqual(['--S', 1])
    expect(t.screen).toMatch(/\[1\]\+ +Killed +\.\/family/)
  })

  test('a parent that waits has a zombie for a moment', async () => {
    const t = await told('12-summary.svx', 'waiting')
    t.step('moment')
    expect(t.letters(2051)).toBe('Z')
    t.step('read')
    expect(t.letters(2051)).toBe('-')
  })
})
