import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { nodeMachine, nodeParts } from '../../../src/lib/machine/node.ts'
import { Rewind } from '../../../src/lib/machine/rewind.ts'
import { Run } from '../../../src/lib/run/run.ts'
import { getRegs } from '../../../src/lib/kernel/regs.ts'
import { tasks } from '../../../src/lib/record/world.ts'
import { logText } from '../logText.ts'
import { bootC } from './program.ts'

const SHELL = { start: { kind: 'shell' as const } }
const LINES = ['gcc -o zombie_maker zombie_maker.c', './zombie_maker &', 'ps | cat', 'kill -9 %1', 'echo done']

/** Types the lines, letting a little time pass between them; `watch` is called between turns. */
function type(computer: Computer, watch?: () => void): void {
  computer.advance({ clock: 1e8 }, watch)
  for (const line of LINES) {
    computer.input({ kind: 'keys', text: `${line}\r` })
    computer.advance({ clock: computer.clock + 1e8 }, watch)
  }
}

const digest = ({ k: { log } }: Computer): string => logText(log)

/** Registers of all that have memory, and the whole of kernel state. */
const look = ({ k }: Computer): string =>
  JSON.stringify(tasks(k.state).map((task) => [task.pid, task.mm === 0 ? 0 : getRegs(k, task)])) + k.state.describe()

describe.each([
  ['of one CPU', SHELL],
  ['of three CPUs, on which a seed decides', { ...SHELL, cpus: 3, seed: 7 }]
])('a computer %s', (_, BOOT) => {
  const live = Computer.boot(nodeParts(), BOOT)
  const rewind = new Rewind(live)
  type(live, () => rewind.watch())

  it('writes the same records again, checkpoints or not', () => {
    const again = Computer.boot(nodeParts(), BOOT)
    type(again)
    expect(digest(again)).toBe(digest(live))
  })

  it('writes the same records when its inputs are given again at their virtual times', () => {
    const again = Computer.boot(nodeParts(), BOOT)
    for (const { clock, input } of live.inputs) {
      again.advance({ clock })
      again.input(input)
    }
    again.advance({ clock: live.clock })
    expect(digest(again)).toBe(digest(live))
  })

  it('comes back to any moment: kernel state, registers, and the same future', () => {
    const whole = look(live)
    const run = new Run()
    run.log = live.k.log
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }), (places) => {
        for (const place of places) {
          const event = Math.floor(place * live.moment.event)
          run.seek(event)
          const past = rewind.at({ event, instructions: run.world.sys.instructions })
          // At it, or at the end of the kernel entry that it lies in.
          expect(past.moment.event).toBeGreaterThanOrEqual(event)
          run.seek(past.moment.event)
          expect(past.k.state.describe()).toBe(run.world.describe())
        }
        const last = rewind.at(live.moment)
        expect(look(last)).toBe(whole)
        expect(digest(last)).toBe(digest(live))
      }),
      { numRuns: 12 }
    )
  })

  it('takes another way from an earlier moment, and forgets what came after it', () => {
    const own = Computer.boot(nodeParts(), BOOT)
    const past = new Rewind(own)
    type(own, () => past.watch())
    const at = own.inputs[2].at
    const branch = past.branch(at)
    expect(branch.inputs).toHaveLength(2)
    branch.input({ kind: 'keys', text: 'echo another way\r' })
    branch.advance({ clock: branch.clock + 1e8 })
    expect(past.live).toBe(branch)
    expect(branch.inputs).toHaveLength(3)
    expect(Buffer.from(branch.k.state.bytes.slice(0, branch.k.sys.bytes_end)).toString()).toContain('another way')
    // What lies before is the same.
    for (let i = 0; i < at.event; i++) expect(branch.k.log.kind(i)).toBe(own.k.log.kind(i))
  })
})

describe('a machine', () => {
  const program = {
    start: { kind: 'program' as const, path: '/opt/book/zombie_maker', argv: ['zombie_maker'], tty: true }
  }

  it('gives the page a log that leads to the same state', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', program)
    const head = await machine.ask('advance', { clock: 40e9 })
    expect(head.reason).toBe('clock')
    machine.run.seek(machine.run.length)
    expect(machine.run.world.describe()).toBe(machine.engine.live.k.state.describe())
  })

  it('steps by lines of C, forward and back', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', program)
    await machine.ask('advance', { clock: 1e9 })
    const pid = 1934
    const main = tasks(machine.engine.live.k.state).find((task) => task.pid === pid)!.id
    const exec = [...Array(machine.run.length).keys()].findLast((i) => machine.run.kind(i) === 'exec')!
    machine.run.seek(exec)
    const moments = [{ event: exec, instructions: machine.run.world.sys.instructions }]
    for (let i = 0; i < 4; i++) {
      const next = await machine.ask('stepLine', moments[i], 1, main)
      expect(next, `step ${i}`).toBeDefined()
      moments.push(next!)
    }
    for (let i = 4; i > 1; i--) expect(await machine.ask('stepLine', moments[i], -1, main)).toEqual(moments[i - 1])
  })

  it("shows a process's calls and variables at a moment, without disturbing it", async () => {
    const machine = nodeMachine()
    await machine.ask('boot', program)
    await machine.ask('advance', { clock: 1e9 })
    const before = machine.engine.live.k.state.describe()
    const child = tasks(machine.engine.live.k.state).at(-1)!
    const { frames } = await machine.ask('inspect', child.id, machine.engine.live.moment)
    expect(frames.map(({ fn }) => fn)).toContain('main')
    const main = frames.find(({ fn }) => fn === 'main')!
    expect(main.at?.file).toMatch(/zombie_maker\.c$/)
    expect(main.variables.length).toBeGreaterThan(0)
    expect(machine.engine.live.k.state.describe()).toBe(before)
  })
})

it('keeps no more memory than it may, and comes back all the same', () => {
  // A block of 4 MB is written anew again and again: each checkpoint would keep another one.
  const live = bootC(`
#include <sys/random.h>
static char block[1 << 22];
int main(void) { for (;;) getrandom(block, sizeof block, 0); }`)
  const slots = 4096
  const rewind = new Rewind(live, slots)
  let most = 0
  live.advance({ instructions: 100_000_000 }, () => {
    rewind.watch()
    most = Math.max(most, live.k.store.pool.used)
  })
  // Between two looks at most two blocks are written.
  expect(most).toBeLessThan(slots + 2 * 1024)
  const moment = { event: live.moment.event >> 1, instructions: live.moment.instructions >> 1 }
  expect(rewind.at(moment).moment.event).toBeGreaterThanOrEqual(moment.event)
})
