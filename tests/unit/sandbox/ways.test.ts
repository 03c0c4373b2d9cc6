import { describe, expect, it } from 'vitest'
import { digestsOf, historyOf, mainOf, momentAt, type Act, type Input } from '../../../src/lib/run/client.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { GovernedMachine } from '../../../src/lib/sandbox/governed.ts'
import { LAST_PID } from '../../../src/lib/run/typed.ts'
import { HOME, SHELL } from '../../../src/lib/sandbox/shell.ts'
import { inWords, shared, wordsOf, type LeftWay, type Way } from '../../../src/lib/sandbox/ways.ts'

const PROGRAM = `#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(void)
{
	for (int i = 1; i <= 3; i++)
		if (fork() == 0) {
			for (volatile long n = 0; n < 20000 * i; n++)
				;
			printf("%d\\n", i);
			sleep(2 * i);
			exit(i);
		}
	sleep(30);
	return 0;
}`

async function started(): Promise<GovernedMachine> {
  const machine = new GovernedMachine(nodeMachine())
  await machine.ask('boot', SHELL)
  await machine.ask('advance', { settle: true })
  await machine.ask('input', { kind: 'last_pid', pid: LAST_PID })
  await machine.ask('input', { kind: 'file', path: `${HOME}/own.c`, text: PROGRAM })
  await machine.ask('input', { kind: 'keys', text: 'gcc -o own own.c && ./own &\r' })
  await machine.ask('advance', { settle: true })
  return machine
}

const ACTS: readonly Act[] = [
  { kind: 'signal', sig: 9 },
  { kind: 'signal', sig: 17 },
  { kind: 'sigchld', disposition: 'SIG_IGN' },
  { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' },
  { kind: 'fork' },
  { kind: 'wait' },
  { kind: 'exit', code: 5 },
  { kind: 'subreaper', on: true }
]

/** The same numbers each time. */
function dice(seed: number): (below: number) => number {
  let x = seed * 7919 + 1
  return (below) => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0
    return (x >>> 8) % below
  }
}

/** Acts on any of the program's processes, types, lets time pass, and goes back, as somebody at the sandbox would. */
async function playedWith(seed: number): Promise<GovernedMachine> {
  const machine = await started()
  const roll = dice(seed)
  const start = mainOf(machine.run, { name: 'own' })!.event + 1
  for (let i = 0; i < 8; i++) {
    const { run } = machine
    const back = roll(2) === 0 ? momentAt(run, start + roll(run.length - start)) : undefined
    const at = back && back.event < run.length ? back : undefined
    const { lives } = historyOf(run)
    const input: Input =
      roll(4) === 0
        ? { kind: 'keys', text: 'ps\r' }
        : { kind: 'act', task: lives[lives.length - 1 - roll(4)].id, act: ACTS[roll(ACTS.length)] }
    const head = await machine.ask('input', input, at)
    if (roll(2) === 0) await machine.ask('advance', { settle: true })
    if (roll(2) === 0) await machine.ask('advance', { clock: head.clock + roll(3000) * 1e6 })
    if (roll(3) === 0) await machine.ask('advance', { events: run.length + roll(100) })
  }
  return machine
}

describe('a run done again', () => {
  for (let seed = 1; seed <= 12; seed++) {
    it(`is the same run, whatever was done and from whatever moment (${seed})`, async () => {
      const first = await playedWith(seed)
      const { way } = first
      const second = new GovernedMachine(nodeMachine())
      await second.ask('boot', SHELL)
      await second.again(JSON.parse(JSON.stringify(way)) as Way)
      // Both to where all that is due at this time has happened.
      await first.ask('advance', { clock: way.until })
      await second.ask('advance', { clock: way.until })
      expect(second.way.inputs).toEqual(way.inputs)
      expect(digestsOf(second.run)).toEqual(digestsOf(first.run))
    })
  }
})

describe('a run that was kept by another machine, or by hand', () => {
  const IN_ALL = { instructions: 5_000_000, events: 20_000, bytes: 2_000_000 }
  const LONG = Number.MAX_SAFE_INTEGER
  const kept = (body: string, until = LONG): Way => {
    const text = `#include <stdio.h>\n#include <unistd.h>\nint main(void)\n{\n\tchar b[4000] = { 0 };\n\t${body}\n}\n`
    const inputs: Input[] = [
      { kind: 'file', path: `${HOME}/own.c`, text },
      { kind: 'keys', text: 'gcc -o own own.c; ./own > own.txt\r' },
      { kind: 'keys', text: 'echo never\r' }
    ]
    return { inputs: inputs.map((input, i) => ({ clock: i === 2 ? until : 1e6, input })), until }
  }
  const governed = async (): Promise<GovernedMachine> => {
    const machine = new GovernedMachine(nodeMachine(), { instructions: 1_000_000, events: 1_000 }, IN_ALL)
    await machine.ask('boot', SHELL)
    return machine
  }

  for (const [body, sentence] of [
    ['for (;;);', /too long to be done again: its programs have executed 5 million instructions, /],
    ['for (;;) getppid();', /too long to be done again: 0.02 million things have happened in it, /],
    ['for (;;) write(1, b, sizeof b);', /too long to be done again: 2 million bytes of it have to be kept, /],
    ['for (;;) usleep(1);', /0.02 million things/]
  ] as const)
    it(`does not compute for ever (${body})`, async () => {
      const machine = await governed()
      await expect(machine.again(kept(body))).rejects.toThrow(sentence)
      const { event, instructions } = (await machine.inner.ask('advance', { events: 0 })).moment
      expect(instructions).toBeLessThanOrEqual(IN_ALL.instructions)
      expect(event).toBeLessThan(IN_ALL.events + 100)
      expect(machine.inputs).toHaveLength(2)
    })

  it('takes a machine’s own longest run, to its very end', async () => {
    for (const body of ['for (;;);', 'for (;;) getppid();', 'for (;;) write(1, b, sizeof b);']) {
      const first = await governed()
      let said = ''
      first.oncut = (why) => (said = why)
      const { inputs } = kept(body)
      for (const { input } of inputs.slice(0, 2)) await first.ask('input', input)
      while (!said.includes('too long to keep')) await first.ask('advance', { settle: true })
      await first.ask('input', { kind: 'keys', text: '\x03' })
      await first.ask('advance', { settle: true })
      expect(said).toContain('too long to keep')
      const second = await governed()
      await second.again(first.way)
      expect(digestsOf(second.run)).toEqual(digestsOf(first.run))
    }
  })
})

describe('the way that is left', () => {
  it('is told before it is gone, and can be gone again', async () => {
    const machine = await started()
    const { run } = machine
    const main = mainOf(run, { name: 'own' })!
    await machine.ask('input', { kind: 'act', task: main.life.id, act: { kind: 'signal', sig: 9 } })
    await machine.ask('advance', { settle: true })
    const left: Way[] = []
    machine.onleave = (way) => left.push(way)
    const old = { way: machine.way, digests: digestsOf(run) }
    await machine.ask(
      'input',
      { kind: 'act', task: main.life.id, act: { kind: 'sigchld', disposition: 'SIG_IGN' } },
      momentAt(run, main.event + 1)
    )
    await machine.ask('advance', { settle: true })
    expect(left).toEqual([old.way])
    expect(digestsOf(run)).not.toEqual(old.digests)

    const again = new GovernedMachine(nodeMachine())
    await again.ask('boot', SHELL)
    await again.again(left[0])
    expect(digestsOf(again.run)).toEqual(old.digests)
  })

  it('is said in words: when it parted, and what was done on it', () => {
    const base = [{ clock: 5e9, input: { kind: 'keys', text: './own &\r' } }] as const
    const act = (clock: number, act: Act) => ({ clock, input: { kind: 'act', task: 7, act } }) as const
    const ignored = act(6.5e9, { kind: 'sigchld', disposition: 'SIG_IGN' })
    const now: Way = { inputs: [...base, ignored], until: 20e9 }
    const left = (...inputs: Way['inputs']): LeftWay => ({
      inputs: [...base, ...inputs],
      until: 30e9,
      words: [...base, ...inputs].map(({ input }) => wordsOf(input, () => 2050))
    })
    expect(shared(left(), now)).toBe(1)
    expect(shared(left(JSON.parse(JSON.stringify(ignored))), now)).toBe(2)
    expect(inWords(left(), now, 5e9)).toBe('From 1.50 s on: nothing done')
    expect(inWords(left(act(6e9, { kind: 'signal', sig: 9 })), now, 5e9)).toBe('From 1.00 s on: SIGKILL to 2050')
    const typed = { clock: 8e9, input: { kind: 'keys', text: '\x03' } } as const
    const exited = act(9e9, { kind: 'exit', code: 3 })
    expect(inWords(left(ignored, typed, exited), now, 5e9)).toBe('From 3.00 s on: typed “^C”, exit(3) in 2050')
    expect(inWords(left(typed, typed, typed, exited), now, 5e9)).toMatch(/typed “\^C” …$/)
  })
})
