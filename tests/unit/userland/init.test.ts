// Process 1: the machine is never without a shell, and one that was booted for a program ends with it.
import { describe, expect, it } from 'vitest'
import { Output } from '../../../src/cli/output.ts'
import { nodeMachine, nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { typed } from './computer.ts'

describe('a shell that ends', () => {
  it.each([
    ['Ctrl-D at the prompt', ['^D']],
    ['exit', ['exit 3']],
    ['kill -9 $$', ['kill -9 $$']],
    ['exec of something that ends', ['exec true']]
  ])('is followed by another one that reads the terminal: %s', (_, lines) => {
    const shown = typed('echo I was $$', ...lines, 'echo I am $$')
    const [, before] = /^I was (\d+)$/m.exec(shown)!
    const [, after] = /^I am (\d+)$/m.exec(shown)!
    expect(Number(after)).toBeGreaterThan(Number(before))
  })

  it('leaves a terminal that works: its keys are lines again, and are seen', () => {
    const session = new Session(nodeParts(), { uid: 1000 })
    session.computer.input({
      kind: 'file',
      path: '/tmp/raw.c',
      text: `#include <signal.h>
#include <termios.h>
#include <unistd.h>
int main(void) {
  struct termios settings;
  tcgetattr(0, &settings);
  settings.c_lflag &= ~(ECHO | ICANON);
  tcsetattr(0, TCSANOW, &settings);
  return kill(getppid(), SIGKILL);
}`
    })
    session.line('gcc -o /tmp/raw /tmp/raw.c && /tmp/raw')
    session.line('tty')
    const output = new Output(session.computer.k)
    let shown = ''
    output.pump((_, bytes) => void (shown += Buffer.from(bytes).toString('latin1')))
    expect(shown.replaceAll('\r', '')).toMatch(/\$ .*tty\n\/dev\/pts\/1\n/)
  })

  it('is told as the end of a session that was typed, with its own status', () => {
    const session = new Session(nodeParts(), { uid: 1000 })
    session.line('exit 7')
    expect([session.ended, session.exit()]).toEqual([true, 7 << 8])
  })

  it('is not answered for ever when it does nothing but end: after ten starts init rests for five minutes', () => {
    const ends = Array.from({ length: 11 }, () => '^D')
    expect(typed(...ends.slice(1), 'echo still $$')).toMatch(/^still \d+$/m)
    const shown = typed(...ends, '#+200s', 'echo too early', '#+120s', 'echo again $$')
    expect(shown.match(/respawning too fast: disabled for 5 minutes/g)).toHaveLength(1)
    expect(shown).toMatch(/^again \d+$/m)
  })

  it('changes nothing of the numbers that a session begins with', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', SHELL)
    await machine.ask('advance', { settle: true })
    const { run } = machine
    run.seek(run.length)
    expect([run.world.sys.nr_tasks, run.world.pid.at(run.world.task.at(run.world.sys.init).thread_pid).nr]).toEqual([
      2, 1
    ])
  })
})

it('a machine that was booted for a program starts nothing when it has ended, and is done', async () => {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'program', path: '/bin/true', argv: ['true'], tty: true } })
  const head = await machine.ask('advance', { settle: true })
  expect(head.reason).toBe('done')
})
