import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BoundedMachine } from '../../../src/lib/assignment/bounded.ts'
import { grade, refusal } from '../../../src/lib/assignment/grade.ts'
import { judge, type Verdict } from '../../../src/lib/assignment/judge.ts'
import { play, Player, type Work } from '../../../src/lib/assignment/play.ts'
import { outcomeOf } from '../../../src/lib/assignment/schedules.ts'
import { readSubmission, writeSubmission, type Submission } from '../../../src/lib/assignment/submission.ts'
import { momentAt } from '../../../src/lib/run/client.ts'
import { digestsOf } from '../../../src/lib/run/digest.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { attempt, exerciseNamed, fileOf, NAMES, solutionOf, wrongOnes, type Tried } from './exercises.ts'
import { lucky } from './lucky.ts'

const ID = 'this-machine'

/** The file that a page would make of an attempt. */
function handIn(name: string, { machine, played, work }: Tried): Submission {
  const { inputs, run } = machine
  const text = writeSubmission({
    exercise: exerciseNamed(name),
    student: 'Ada',
    machine: ID,
    work,
    played,
    inputs,
    digests: digestsOf(run)
  })
  const read = readSubmission(text)
  if ('trouble' in read) throw new Error(read.trouble)
  return read.submission
}

const solved = async (name: string): Promise<Submission> =>
  handIn(name, await attempt(exerciseNamed(name), solutionOf(exerciseNamed(name))))
const judged = (submission: Submission) => grade(nodeMachine(), ID, exerciseNamed(submission.exercise), submission)

describe.each(NAMES)('a file for %s', (name) => {
  it.each([solutionOf(exerciseNamed(name)), ...wrongOnes(name)])(
    'gets the verdicts that the page gave: $why',
    async (way) => {
      const tried = await attempt(exerciseNamed(name), way)
      const { verdicts, remarks } = await judged(handIn(name, tried))
      expect(verdicts).toEqual(tried.verdicts)
      expect(remarks).toEqual([])
    }
  )

  it('shows where its digests were forged', async () => {
    const submission = await solved(name)
    const digests = submission.digests.with(2, '0123456789abcdef')
    const { verdicts, remarks } = await judged({ ...submission, digests })
    expect(verdicts.every(({ passed }) => passed)).toBe(true)
    expect(remarks).toEqual([
      expect.stringMatching(/^Forged or damaged: .* from input 3 on \((keys|the file) “.*”\)\.$/)
    ])
  })

  it('from another machine is replayed, and the first divergence named', async () => {
    const submission = { ...(await solved(name)), machine: 'elsewhere' }
    expect((await judged(submission)).remarks).toEqual([
      'Made on another version of the machine, “elsewhere”, and replayed on this one: the run is the same.'
    ])
    const other = { ...submission, inputs: submission.inputs.with(1, { ...submission.inputs[1], clock: 7 }) }
    const { remarks, verdicts } = await judged(other)
    expect(remarks[0]).toMatch(/: the run differs from input 2 on /)
    expect(verdicts.every(({ passed }) => passed)).toBe(true)
  })

  it('of another version of the exercise says so', async () => {
    const { remarks } = await judged({ ...(await solved(name)), exerciseVersion: 99 })
    const { version } = exerciseNamed(name)
    expect(remarks).toEqual([`Made for version 99 of the exercise, judged by version ${version}.`])
  })
})

describe('what a file claims', () => {
  it('is not believed of its session: the exercise is typed anew', async () => {
    const submission = await solved('envelope')
    const inputs = [
      ...submission.inputs.slice(0, -1),
      { clock: 1, input: { kind: 'keys' as const, text: 'echo job done\r' } }
    ]
    const sources = { 'server.c': fileOf('envelope', 'wrong.c') }
    const { verdicts, remarks } = await judged({ ...submission, inputs, sources })
    expect(verdicts.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(['reaped'])
    expect(remarks).toHaveLength(1)
  })

  it('is refused where no page could have made it', async () => {
    const act = await solved('unkillable')
    const input = { kind: 'file' as const, path: '/sbin/init', text: '' }
    expect(refusal(exerciseNamed('unkillable'), { ...act, inputs: [...act.inputs, { clock: 0, input }] })).toMatch(
      /^It is forged: /
    )
    expect(refusal(exerciseNamed('unkillable'), act)).toBeUndefined()
    expect(refusal(exerciseNamed('envelope'), { ...(await solved('envelope')), sources: {} })).toBe(
      'It has no server.c.'
    )
  })

  it('cannot keep the grader busy', async () => {
    const act = await solved('unkillable')
    const forever = [
      ...act.inputs,
      { clock: act.until, input: { kind: 'keys' as const, text: 'while true; do echo; done\r' } }
    ]
    const { verdicts } = await judged({ ...act, inputs: forever, until: Number.MAX_SAFE_INTEGER })
    expect(verdicts.every(({ passed, shown }) => !passed && shown.startsWith('The run was stopped: '))).toBe(true)
  })
})

describe('a student’s turn', () => {
  it('begins where the session ends: nothing before is changed, and only keys are taken', async () => {
    const exercise = exerciseNamed('unkillable')
    const machine = new BoundedMachine(nodeMachine())
    const player = new Player(machine)
    await player.session(exercise, {})
    const { run } = machine
    const [inputs, begun] = [machine.inputs.length, run.length]
    machine.beginTurn()
    const keys = { kind: 'keys', text: 'kill 2050\r' } as const
    await expect(machine.ask('input', keys, momentAt(run, begun - 1))).rejects.toThrow('Your turn begins')
    await expect(machine.ask('input', { kind: 'file', path: '/sbin/init', text: '' })).rejects.toThrow(
      'type at the terminal'
    )
    const { init } = run.world.sys
    await expect(machine.ask('input', { kind: 'act', task: init, act: { kind: 'exit', code: 0 } })).rejects.toThrow()
    expect([machine.inputs.length, run.length]).toEqual([inputs, begun])
    await machine.ask('input', keys)
    await machine.ask('advance', { settle: true })
    const digests = digestsOf(run)
    // Back to its very beginning one may go.
    await machine.ask('input', keys, momentAt(run, begun))
    await machine.ask('advance', { settle: true })
    expect(digestsOf(run)).toEqual(digests)
  })
})

describe('a program that was mended', () => {
  it('holds on one schedule and not on another: that one counts, and says so', async () => {
    const exercise = exerciseNamed('envelope')
    const sources = { 'server.c': lucky(fileOf('envelope', 'wrong-twice.c')) }
    const player = await play(nodeMachine(), exercise, { sources, answers: {}, inputs: [], until: 0 })
    const only = judge(player.machine.run, exercise, { answers: {} }, player.played)
    expect(only.every(({ passed }) => passed)).toBe(true)
    let spares = 0
    const spare = () => (spares++, nodeMachine())
    const { verdicts, player: shown } = await outcomeOf(player, exercise, { sources, answers: {} }, spare)
    expect(shown).not.toBe(player)
    const failed = verdicts.filter(({ passed }) => !passed)
    expect(failed.map(({ id }) => id)).toEqual(['reaped', 'zombies'])
    for (const { shown, event } of failed) {
      expect(shown).toMatch(/^On another schedule, number \d+: /)
      expect(event).toBeGreaterThan(0)
    }
    expect(spares).toBe(1)
  })
})

describe('a run', () => {
  it('is the same in whatever pieces it was computed', async () => {
    const exercise = exerciseNamed('unkillable')
    const machine = nodeMachine()
    const player = new Player(new BoundedMachine(machine))
    await player.session(exercise, {})
    const { setup } = player.played
    for (const text of ['ps\r', 'kill 2050\r', 'sleep 2; ps\r']) {
      await machine.ask('input', { kind: 'keys', text })
      for (let i = 0; i < 40; i++) await machine.ask('advance', { events: machine.run.length + 37 })
    }
    await machine.ask('advance', { clock: machine.inputs.at(-1)!.clock + 20e9 })
    const work: Work = {
      sources: {},
      answers: {},
      inputs: machine.inputs.slice(setup),
      until: machine.inputs.at(-1)!.clock + 20e9
    }
    const again = nodeMachine()
    const second = new Player(new BoundedMachine(again))
    await second.session(exercise, {})
    await second.again(work)
    expect(again.inputs.map(({ clock, input }) => ({ clock, input }))).toEqual(
      machine.inputs.map(({ clock, input }) => ({ clock, input }))
    )
    expect(digestsOf(again.run)).toEqual(digestsOf(machine.run))
  })

  it('has another digest from the input on at which another text was typed', async () => {
    const first = await attempt(exerciseNamed('unkillable'), { why: '', lines: ['echo 1', 'echo 3'], fails: [] })
    const other = await attempt(exerciseNamed('unkillable'), { why: '', lines: ['echo 2', 'echo 3'], fails: [] })
    const [a, b] = [digestsOf(first.machine.run), digestsOf(other.machine.run)]
    expect(a).toHaveLength(first.machine.inputs.length)
    const same = a.map((digest, i) => digest === b[i])
    expect(same).toEqual(a.map((_, i) => i < a.length - 2))
  })
})

describe('a time that was predicted', () => {
  it.each([
    ['9.5', true],
    ['9,5', true],
    [' 9.50 s ', true],
    ['9.5s', true],
    ['10', false],
    ['9', false],
    ['9.4', false],
    ['9.55', false],
    ['9.5.0', false],
    ['95e-1', false]
  ])('is taken to a tenth of a second, as the timeline shows it: “%s”', async (last, right) => {
    const { machine, played } = await counted
    const verdicts = judge(machine.run, exerciseNamed('counting'), { answers: { last } }, played)
    expect(verdicts.find(({ id }) => id === 'last')).toMatchObject({
      passed: right,
      shown: expect.stringContaining('The last zombie, 2053, goes at 9.5 s: 1 (init) reads its status.')
    })
  })

  const counted = attempt(exerciseNamed('counting'), { why: '', fails: [] })
})

/** Files that were judged wrongly once, and the checks that they do not pass. */
/** The verdicts that a file of tests/fixtures/submissions does not pass. */
async function failuresOf(name: string): Promise<Verdict[]> {
  const text = readFileSync(new URL(`../../fixtures/submissions/${name}.json`, import.meta.url), 'utf8')
  const read = readSubmission(text)
  if ('trouble' in read) throw new Error(read.trouble)
  const { verdicts } = await judged(read.submission)
  return verdicts.filter(({ passed }) => !passed)
}
const ALL = exerciseNamed('envelope').checks.map(({ id }) => id)

describe('a way to solve the exercise, or to get round it', () => {
  it.each([
    ['full-marks-bug-untouched', ['together']],
    ['full-marks-one-after-another', ['together']],
    ['stringize-doubles', ALL],
    ['initialised-2G', ALL],
    // 25 GB, which nobody copies.
    ['writes-to-null', ['together']],
    ['right-waits-in-a-thread', []],
    ['right-prints-dots', []]
  ])('is told apart by what its run shows: %s', async (name, fails) => {
    expect((await failuresOf(name)).map(({ id }) => id)).toEqual(fails)
  })
})

it.each(['reads-zero', 'writes-to-terminal'])(
  'who moves more bytes than its instructions would is stopped by the count of them: %s',
  async (name) => {
    const failures = await failuresOf(name)
    expect(failures.map(({ id }) => id)).toEqual(ALL)
    for (const { shown } of failures)
      expect(shown).toBe('The run was stopped: its programs executed more than 300 million instructions.')
  }
)
