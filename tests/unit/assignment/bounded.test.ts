import { describe, expect, it } from 'vitest'
import { BoundedMachine, CutOff, type BUDGET } from '../../../src/lib/assignment/bounded.ts'
import { grade } from '../../../src/lib/assignment/grade.ts'
import type { Submission } from '../../../src/lib/assignment/submission.ts'
import { nodeCompiler, nodeMachine } from '../../../src/lib/machine/node.ts'
import { MachineAround } from '../../../src/lib/run/around.ts'
import type { Answering, Head } from '../../../src/lib/run/client.ts'
import { begun, keysTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { exerciseNamed, fileOf } from './exercises.ts'

const MUCH: typeof BUDGET = { instructions: 1e9, events: 1e6, bytes: 1e9 }

/** Types a command on a machine with a budget; answers why it was cut off, and after how many records. */
async function cutOff(command: string, budget: Partial<typeof BUDGET>, stretch = Infinity) {
  const machine = new BoundedMachine(nodeMachine(), { ...MUCH, ...budget })
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  const typing = async (): Promise<void> => {
    if (stretch === Infinity) await typeAt(machine, keysTyped(`${command}\r`))
    else await machine.ask('input', { kind: 'keys', text: `${command}\r` })
    for (;;) await machine.ask('advance', { events: machine.run.length + stretch })
  }
  await expect(typing()).rejects.toThrow(CutOff)
  return { cut: machine.cut, length: machine.run.length }
}

describe('a run', () => {
  it.each([
    [
      'while true; do :; done',
      { instructions: 5e6 },
      'The run was stopped: its programs executed more than 5 million instructions.'
    ],
    [
      'while true; do /bin/true; done',
      { events: 5000 },
      'The run was stopped: more than 5 thousand things happened in it.'
    ],
    ['yes', { bytes: 3e6 }, 'The run was stopped: it wrote, or left to be kept, more than 3 million bytes.'],
    ['yes > file', { bytes: 3e6 }, 'The run was stopped: it wrote, or left to be kept, more than 3 million bytes.'],
    [
      'yes | cat > /dev/null',
      { bytes: 3e6 },
      'The run was stopped: it wrote, or left to be kept, more than 3 million bytes.'
    ]
  ])('is cut off where its budget ends, in whatever pieces it is computed: %s', async (command, budget, sentence) => {
    const whole = await cutOff(command, budget)
    expect(whole.cut).toBe(sentence)
    expect(await cutOff(command, budget, 777)).toEqual(whole)
  })

  it('that ends with init has ended by what its programs did', async () => {
    const { program } = nodeCompiler().compile(
      [{ name: 'init.c', text: 'int main(void) { return 0; }' }],
      () => undefined
    )
    const machine = new BoundedMachine(nodeMachine())
    await machine.ask('boot', {
      start: { kind: 'shell' },
      files: [{ path: '/sbin/init', text: program!, mode: 0o755 }]
    })
    await expect(machine.ask('advance', { settle: true })).rejects.toThrow(CutOff)
    expect(machine.cut).toBe('The computer has stopped: init was killed.')
  })
})

/** A machine that breaks down when a program is compiled: so does one that wants more memory than the host has. */
class Broken extends MachineAround {
  protected override readonly own: Partial<Answering> = {
    advance: async (limit): Promise<Head> => {
      const head = await this.inner.ask('advance', limit)
      return this.inputs.length < 3 ? head : { ...head, reason: 'panic', panic: 'Array buffer allocation failed' }
    }
  }
}

it('a machine that breaks down says nothing about who handed in: there is no grade', async () => {
  const exercise = exerciseNamed('envelope')
  const sources = { 'server.c': fileOf('envelope', 'solution.c') }
  const submission: Submission = {
    format: 'unkillable-submission',
    version: 1,
    exercise: 'envelope',
    exerciseVersion: 2,
    student: 'Ada',
    machine: 'x',
    sources,
    answers: {},
    inputs: [],
    until: 0,
    digests: []
  }
  await expect(grade(new Broken(nodeMachine()), 'x', exercise, submission)).rejects.toThrow(
    'Array buffer allocation failed'
  )
})
