import { describe, expect, it } from 'vitest'
import { childrenOf, mainOf, taskById, type Head, type MachineClient } from '../../../src/lib/run/client.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { deedsOf } from '../../../src/lib/sandbox/deeds.ts'
import { complaintsAbout } from '../../../src/lib/sandbox/complaints.ts'
import { GovernedMachine } from '../../../src/lib/sandbox/governed.ts'
import { LAST_PID } from '../../../src/lib/run/typed.ts'
import { sandboxPrograms } from '../../../src/lib/sandbox/offers.ts'
import { HOME, SHELL } from '../../../src/lib/sandbox/shell.ts'

async function running(machine: MachineClient, source: string): Promise<Head> {
  await machine.ask('boot', SHELL)
  await machine.ask('advance', { settle: true })
  await machine.ask('input', { kind: 'last_pid', pid: LAST_PID })
  await machine.ask('input', { kind: 'file', path: `${HOME}/own.c`, text: source })
  await machine.ask('input', { kind: 'keys', text: 'gcc -o own own.c && ./own &\r' })
  return machine.ask('advance', { settle: true })
}

const FAMILY = `#include <unistd.h>
int main(void) { if (fork() == 0) { if (fork() == 0) sleep(50); sleep(5); return 4; } sleep(60); return 0; }`

describe('what can be done to a process', () => {
  it('all of it to one that lives, a signal alone to a zombie; init is nobody’s to end', async () => {
    const machine = nodeMachine()
    await running(machine, FAMILY)
    const { run } = machine
    run.seek(run.length)
    const main = mainOf(run, { name: 'own' })!.life
    const [child] = childrenOf(run.world, taskById(run.world, main.id)!).map(({ id }) => id)
    const [grandchild] = childrenOf(run.world, taskById(run.world, child)!).map(({ id }) => id)
    const living = deedsOf(run.world, main.id, 9)!
    expect([...living.signals, ...living.sigchld, ...living.others].every(({ refused }) => !refused)).toBe(true)
    expect(living.sigchld.map(({ now }) => now === true)).toEqual([true, false, false, false])
    expect(living.others.find(({ key }) => key === 'exit')).toMatchObject({ words: 'exit(9)', act: { code: 9 } })

    await machine.ask('input', { kind: 'act', task: main.id, act: { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' } })
    await machine.ask('input', { kind: 'act', task: child, act: { kind: 'subreaper', on: true } })
    await machine.ask('advance', { settle: true })
    run.seek(run.length)
    expect(deedsOf(run.world, main.id, 0)!.sigchld.map(({ now }) => now === true)).toEqual([false, false, true, false])
    expect(deedsOf(run.world, child, 0)!.others.map(({ words }) => words)).toContain('Adopt orphans no more')

    await machine.ask('input', { kind: 'act', task: grandchild, act: { kind: 'exit', code: 1 } })
    await machine.ask('advance', { settle: true })
    run.seek(run.length)
    const { pid } = taskById(run.world, grandchild)!
    const dead = deedsOf(run.world, grandchild, 0)!
    expect(dead.signals.every(({ refused }) => !refused)).toBe(true)
    expect(dead.others.every(({ refused }) => refused !== undefined)).toBe(true)
    expect(dead.refused).toBe(`${pid} has no code left to call them`)
    expect(dead.sigchld[0].refused).toBe(`${pid} has no code left to call sigaction`)

    const init = deedsOf(run.world, 1, 0)!
    expect(init.others.find(({ key }) => key === 'exit')!.refused).toContain('the computer stops')
    expect(init.signals[0].refused).toContain('has no parent')
    expect(deedsOf(run.world, 999_999, 0)).toBeUndefined()
  })
})

describe('a machine that is governed', () => {
  it('stops who does not come to rest, says why, and goes on when it is asked again', async () => {
    const machine = new GovernedMachine(nodeMachine(), { instructions: 2_000_000, events: 2_000 })
    const said: string[] = []
    machine.oncut = (why) => said.push(why)
    const first = await running(machine, 'int main(void) { for (;;); }')
    expect(said.at(-1)).toContain('2 million instructions')
    const second = await machine.ask('advance', { settle: true })
    expect(second.moment.instructions - first.moment.instructions).toBeLessThanOrEqual(2_000_000)
    expect(second.moment.instructions).toBeGreaterThan(first.moment.instructions)
    const main = mainOf(machine.run, { name: 'own' })!.life
    await machine.ask('input', { kind: 'act', task: main.id, act: { kind: 'signal', sig: 9 } })
    await machine.ask('advance', { settle: true })
    expect(said.at(-1)).toBe('')
  })
})

describe('what the compiler said', () => {
  it('is found by file, with line, column and severity', () => {
    const lines = [
      'own.c:5:9: error: ‘x’ undeclared',
      'other.c:1:1: error: no',
      'own.c:7:2: warning: odd  ',
      'own.c: In function ‘main’:'
    ]
    expect(complaintsAbout('own.c', lines)).toEqual([
      { line: 5, column: 9, severity: 'error', message: '‘x’ undeclared' },
      { line: 7, column: 2, severity: 'warning', message: 'odd' }
    ])
  })
})

it('a program that is offered and not there fails the build', () => {
  expect(() => sandboxPrograms({})).toThrow('content/programs/zombie_maker.c is not there')
})
