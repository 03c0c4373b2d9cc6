import { zoomIdentity } from 'd3'
import { describe, expect, test } from 'vitest'
import { find, historyOf, letterAt, momentAt, type ProgramText } from '../../../src/lib/run/client.ts'
import { straceLine } from '../../../src/lib/stage/calls/strace.ts'
import { syscallsLayout } from '../../../src/lib/stage/calls/syscallsLayout.ts'
import { codeLayout } from '../../../src/lib/stage/code/codeLayout.ts'
import { colour } from '../../../src/lib/stage/code/colour.ts'
import { inspectorLayout } from '../../../src/lib/stage/inspector/inspectorLayout.ts'
import { kernelPath } from '../../../src/lib/stage/kernel/kernelPath.ts'
import { lookAt, type Look } from '../../../src/lib/stage/look.ts'
import { placesAt } from '../../../src/lib/stage/code/places.svelte.ts'
import { tableLayout } from '../../../src/lib/stage/table/tableLayout.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { drawn } from '../../../src/lib/stage/timeline/drawn.ts'
import { timelineLayout } from '../../../src/lib/stage/timeline/timelineLayout.ts'
import { fakeMachine } from './fakeMachine.ts'
import { Sim, zombieMaker } from './fixture.ts'

const { sim, marks } = zombieMaker()
const run = sim.run()
const moment = (query: string) => find(run, query)!
const look = (query: string) => lookAt(run, moment(query))
const start = moment('start')

describe('the timeline', () => {
  const at = (event: number, seen = event) => timelineLayout(run, { start, event, seen })
  const end = at(run.length)

  test('has a lane for each process, by birth', () => {
    expect(end.lanes.map(({ pid }) => pid)).toEqual([1, 1934, 2050, 2051, 2052])
  })

  test('shows by letter what each was, without gaps, from birth to release', () => {
    const { segments } = end.lanes[3]
    expect(segments.map(({ letter }) => letter).join('')).toBe('RSRZ')
    segments.slice(1).forEach(({ x }, i) => expect(x).toBeCloseTo(segments[i].x + segments[i].w))
  })

  test('cuts the sleeps of all, and says how long they were', () => {
    const { cutWords, times } = drawn(end, 640, zoomIdentity)
    expect(cutWords.map(({ words }) => words)).toEqual(['15 s asleep', '15 s asleep'])
    expect(times.map(({ words }) => words)).toEqual(expect.arrayContaining(['0 s', '15 s', '30 s']))
  })

  test('draws births, a letter lost, and who read which slip', () => {
    const lane = (y: number) => end.lanes.findIndex((lane) => lane.y === y)
    const kinds = end.arrows.map(({ kind, from, to }) => `${kind} ${lane(from)}→${lane(to)}`)
    expect(kinds).toContain('fork 2→3')
    expect(kinds).toContain('lost 3→2')
    expect(kinds).toContain('wait 3→0')
    expect(kinds).toContain('wait 2→1')
  })

  test('ends at the playhead where no more was seen', () => {
    const now = at(marks.asleep)
    for (const { segments } of now.lanes)
      for (const { x, w } of segments) expect(x + w).toBeLessThanOrEqual(now.playhead + 1e-9)
    expect(now.cuts).toEqual([])
    expect(now.stops.at(-1)!.event).toBeLessThanOrEqual(marks.asleep)
    expect(at(marks.asleep, run.length).cuts).toHaveLength(2)
  })

  test('going back moves only the playhead', () => {
    const back = at(marks.forked, run.length)
    expect(back.lanes).toEqual(end.lanes)
    expect(back.playhead).toBeLessThan(end.playhead)
    expect(back.stops[back.at].event).toBeLessThanOrEqual(marks.forked)
  })
})

describe('inside the kernel', () => {
  test('shows the path, function by function, with what each did', () => {
    const { who, steps } = kernelPath(look('do_task_dead of child 1'))
    expect(who).toBe('2051 zombie_maker')
    expect(steps.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)).toEqual([
      'do_group_exit',
      '  do_exit',
      '    exit_signals',
      '    exit_mm',
      '    exit_files',
      '    exit_fs',
      '    exit_notify',
      '      do_notify_parent',
      '    do_task_dead'
    ])
    expect(steps.filter(({ state }) => state === 'now').map(({ name }) => name)).toEqual(['do_task_dead'])
    expect(steps[1].note).toBe('the slip is written: exited 3')
    expect(steps[6].source.now).toMatch(/kernel\/exit\.c#L\d+$/)
  })

  test('shows the decision with the roads not taken', () => {
    const [decision] = kernelPath(look('do_task_dead of child 1')).steps[7].decisions
    expect(decision.question).toBe('2050’s action for SIGCHLD:')
    expect(decision.options.filter(({ taken }) => taken).map(({ name }) => name)).toEqual(['SIG_DFL'])
    expect(decision.result).toBe('Returned `false`: 2051 stays `EXIT_ZOMBIE`.')
  })

  test('says that nobody runs when nobody runs', () => {
    expect(kernelPath(lookAt(run, marks.asleep + 1)).rest).toMatch(/^Nobody runs/)
  })
})

describe('system calls', () => {
  const lines = (query: string, only?: number) => syscallsLayout(look(query), start, only).lines

  test('are printed as strace prints them', () => {
    const texts = lines('end').map(({ pid, text }) => `${pid} ${text}`)
    expect(texts).toContain('2050 write(1, "Parent PID = 2050\\n", 18) = 18')
    expect(texts).toContain('2050 fork() = 2051')
    expect(texts).toContain('2051 clock_nanosleep(CLOCK_REALTIME, 0, {tv_sec=15, tv_nsec=0}, NULL) = 0')
    expect(texts).toContain('2052 kill(2051, SIGKILL) = 0')
    expect(texts).toContain('2051 exit_group(3) = ?')
  })

  test('can be very many', () => {
    const there = look('end')
    const calls = Array.from({ length: 200_000 }, (_, i) => ({ ...there.history.calls[0], enter: i, exit: i }))
    const history = Object.create(there.history, { calls: { value: calls } }) as typeof there.history
    const { lines, earlier } = syscallsLayout({ ...there, event: calls.length, history }, 0)
    expect(earlier + lines.length).toBe(200_000)
    expect(lines.filter(({ now }) => now)).toHaveLength(1)
  })

  test('the one that has just returned is there, however many were made meanwhile', () => {
    const there = look('end')
    const [call] = there.history.calls
    const others = Array.from({ length: 200 }, (_, i) => ({ ...call, enter: i + 1, exit: i + 1 }))
    const history = Object.create(there.history, { calls: { value: [{ ...call, enter: 0, exit: 201 }, ...others] } })
    const { lines, earlier } = syscallsLayout({ ...there, event: 202, history }, 0)
    expect([earlier, lines.findIndex(({ now }) => now)]).toEqual([0, 0])
  })

  test('one that has not returned is left open', () => {
    expect(lines('deactivate of main').at(-1)).toMatchObject({ state: 'inside', returned: undefined, now: true })
    expect(lines('deactivate of main').at(-1)!.text).toMatch(/NULL\) …$/)
  })

  test('can be those of one process', () => {
    const main = historyOf(run).lives.find(({ pid }) => pid === 2050)!
    expect(new Set(lines('end', main.id).map(({ pid }) => pid))).toEqual(new Set([2050]))
  })

  test('init’s waitid opens what it was told', () => {
    const sim = new Sim()
    const init = sim.row(1)
    sim.enter(init, 'waitid', [0, 0, 0x7ffefb90, 15, 0])
    sim.emit.sys_siginfo(init, 17, 1, 2051, 1000, 3, 0, 0)
    sim.leave(init, 0)
    const run = sim.run()
    expect(straceLine(run, historyOf(run).calls[0], run.length)).toBe(
      'waitid(P_ALL, 0, {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=2051, si_status=3, si_utime=0, si_stime=0}, WNOHANG|WEXITED|WSTOPPED|WCONTINUED, NULL) = 0'
    )
  })

  test('an error has its name and its meaning', () => {
    const sim = new Sim()
    const init = sim.row(1)
    sim.enter(init, 'wait4', [-1, 0, 1, 0])
    sim.leave(init, -10)
    const run = sim.run()
    expect(straceLine(run, historyOf(run).calls[0], run.length)).toBe(
      'wait4(-1, NULL, WNOHANG, NULL) = -1 ECHILD (No child processes)'
    )
  })
})

describe('the terminal', () => {
  const shows = (text: string) => {
    const { sim, main } = Sim.booted('writer')
    sim.write(main, text)
    const run = sim.run()
    return terminalText(run, run.length).lines
  }

  test('shows what was written by then', () => {
    expect(terminalText(run, start).lines).toEqual([[]])
    expect(terminalText(run, run.length).lines).toEqual([[{ text: 'Parent PID = 2050' }], []])
  })

  test.each([
    ['ab\rc', [[{ text: 'cb' }]]],
    ['ab\bc', [[{ text: 'ac' }]]],
    ['a\tb', [[{ text: 'a       b' }]]],
    ['\x1b[01;31mred\x1b[m on', [[{ text: 'red', bold: true, colour: 1 }, { text: ' on' }]]],
    ['abc\r\x1b[K', [[]]],
    ['<b>&amp;</b>', [[{ text: '<b>&amp;</b>' }]]],
    ['a\x1b]0;a title\x07b', [[{ text: 'ab' }]]],
    ['a\x1b]8;;http://x/\x1b\\link\x1b]8;;\x1b\\b', [[{ text: 'alinkb' }]]],
    ['a\x1bPq#0;2;0\x1b\\b\x1b_app\x1b\\c\x1b^pm\x1b\\d', [[{ text: 'abcd' }]]],
    ['a\x1b]0;broken off\x18b', [[{ text: 'ab' }]]],
    ['a\x1b]0;red\x1b[1mb', [[{ text: 'a' }, { text: 'b', bold: true }]]],
    ['a\x1b(Bb\x1b)0c\x1b#8d\x1bMe', [[{ text: 'abcde' }]]],
    ['a\x1b[?25lb\x1b[>4;2mc\x1b[2 qd\x1b[38:5:1me', [[{ text: 'abcde' }]]],
    ['a\0\x01\x7fb\vc', [[{ text: 'ab' }], [{ text: 'c' }]]]
  ])('%j', (text, lines) => expect(shows(text)).toEqual(lines))

  const KIB = 1024
  test('shows the end of a write that is longer than it keeps, and says what it left out', () => {
    const { sim, main } = Sim.booted('writer')
    sim.write(main, 'x'.repeat(60 * KIB))
    sim.write(main, '\n$ ')
    const long = sim.run()
    const { lines, earlier } = terminalText(long, long.length)
    expect([lines.length, earlier]).toEqual([2, 0])
    expect(lines[0][0].text).toMatch(/^x{40000,}$/)
    expect(lines[1]).toEqual([{ text: '$ ' }])
  })

  test('counts the lines that it left out, in one write or in many', () => {
    const numbered = Array.from({ length: 9000 }, (_, n) => `line ${n}, ä\n`)
    const sims = [Sim.booted('writer'), Sim.booted('writer')]
    sims[0].sim.write(sims[0].main, numbered.join(''))
    for (const line of numbered) sims[1].sim.write(sims[1].main, line)
    for (const { sim } of sims) {
      const run = sim.run()
      const { lines, earlier } = terminalText(run, run.length)
      expect(lines.at(-2)).toEqual([{ text: 'line 8999, ä' }])
      expect(lines[0]).toEqual([{ text: `line ${earlier}, ä` }])
      expect(lines.length + earlier).toBe(9001)
    }
  })

  test('does not cut a character in two', () => {
    const { sim, main } = Sim.booted('writer')
    sim.write(main, `${'僵'.repeat(20 * KIB)}!!`)
    const run = sim.run()
    expect(terminalText(run, run.length).lines[0][0].text).toMatch(/^僵+!!$/)
  })
})

describe('the process table', () => {
  test('prints what ps prints', () => {
    const row = (pid: number) => tableLayout(look('zombie of child 1')).rows.find((row) => row.pid === pid)!
    expect(row(2051)).toMatchObject({ ppid: 2050, vsz: 0, rss: 0, stat: 'Z', command: '[zombie_maker] <defunct>' })
    expect(row(2050)).toMatchObject({ ppid: 1934, vsz: 2080, rss: 440, stat: 'S', command: 'zombie_maker' })
    expect(row(1934).stat).toBe('Ss')
  })
})

describe('the inspector', () => {
  const id = historyOf(run).lives.find(({ pid }) => pid === 2051)!.id
  const fields = (query: string) =>
    Object.fromEntries(inspectorLayout(look(query), id).fields.map((field) => [field.name, field]))

  test('shows the fields of a zombie in the kernel’s words', () => {
    const zombie = fields('zombie of child 1')
    expect(zombie.exit_state).toMatchObject({ value: 'EXIT_ZOMBIE', changed: false })
    expect(zombie.exit_code).toMatchObject({ value: '0x0300', note: 'exited 3', changed: false })
    expect(zombie.mm).toMatchObject({ value: '0', note: 'given back' })
    expect(zombie.real_parent.value).toBe('2050 zombie_maker')
    expect(zombie.exit_state.gloss).toMatch(/what its parent has still to do/)
  })

  test('marks what just changed, under the lock too: tree and table do not show it yet', () => {
    const dying = fields('exit_zombie of child 1')
    expect(Object.keys(dying).filter((name) => dying[name].changed)).toEqual(['exit_state'])
    expect(dying.exit_state.value).toBe('EXIT_ZOMBIE')
  })

  test('says how its parent takes SIGCHLD', () => {
    expect(inspectorLayout(look('zombie of child 1'), id).parent).toEqual({
      pid: 2050,
      action: 'SIG_DFL (ignored by default)',
      flags: 'none that matter here'
    })
  })

  test('shows who holds the CPU when nobody was chosen, or the chosen one is gone', () => {
    expect(inspectorLayout(look('do_task_dead of child 1'), undefined).title).toBe('task_struct of 2051')
    expect(inspectorLayout(look('end'), id).title).toBe('task_struct of 1934')
  })
})

describe('the code', () => {
  const main = historyOf(run).lives.find(({ pid }) => pid === 2050)!
  const program: ProgramText = {
    ino: main.program,
    path: '/opt/book/zombie_maker',
    sources: [
      { file: 'crt1.c', text: 'void _start(void) {}\n' },
      { file: 'zombie_maker.c', text: 'int main(void)\n{\n\tfork();\n\treturn 0;\n}\n' }
    ],
    lines: [],
    functions: [{ name: 'main', pc: 0, end: 1, file: 1 }]
  }

  test('has a marker for each process at its line; hollow where one ended', async () => {
    const event = moment('zombie of child 1')
    const machine = fakeMachine(run, {
      inspect: async (task) => ({
        frames: [
          { fn: 'sleep', variables: [] },
          { fn: 'main', at: { file: 'zombie_maker.c', line: task === main.id ? 4 : 3 }, variables: [] }
        ]
      })
    })
    const places = await placesAt(machine, program, momentAt(run, event))
    const layout = codeLayout(lookAt(run, event), program, places, (life) => letterAt(life, event) ?? '', main.id)
    expect(layout.lines.filter(({ now }) => now).map(({ number }) => number)).toEqual([4])
    const other = codeLayout(lookAt(run, event), program, places, () => 'S', 4)
    expect(other.lines.filter(({ now }) => now).map(({ number }) => number)).toEqual([3])
    const nobody = codeLayout(lookAt(run, event), program, places, () => 'S', 999)
    expect(nobody.lines.filter(({ now }) => now).map(({ number }) => number)).toEqual([3])
    expect(layout.file).toBe('zombie_maker.c')
    expect(
      layout.lines.map(({ number, here, markers }) => [number, here, markers.map(({ words, ended }) => [words, ended])])
    ).toEqual([
      [1, false, []],
      [2, false, []],
      [
        3,
        true,
        [
          ['2051 ended here', true],
          ['2052 S', false]
        ]
      ],
      [4, true, [['2050 S', false]]],
      [5, false, []]
    ])
  })

  test('of a crowd at one line a few have markers, and the last says how many more there are', () => {
    const lives = Array.from({ length: 300 }, (_, i) => ({
      id: i + 1,
      pid: 2051 + i,
      program: program.ino,
      born: 0,
      ended: i < 200 ? Infinity : 5
    }))
    const crowd = { history: { lives }, event: 10 } as unknown as Look
    const places = new Map(lives.map(({ id }) => [id, { file: 'zombie_maker.c', line: 3 }]))
    const { markers } = codeLayout(crowd, program, places, () => 'S').lines[2]
    expect(markers.map(({ words, ended }) => [words, ended])).toEqual([
      ['2051 S', false],
      ['2052 S', false],
      ['2053 S', false],
      ['+297', false]
    ])
    expect(new Set(markers.map(({ id }) => id)).size).toBe(4)
  })

  test('a machine that cannot tell a line is no reason to stop', async () => {
    const machine = fakeMachine(run, { inspect: () => Promise.reject(new Error('no such task')) })
    expect((await placesAt(machine, program, momentAt(run, marks.asleep))).size).toBe(0)
  })

  test.each([
    ['return 0; /* a\nb */ x', ['keyword:return', ':0; ', 'comment:/* a', '|', 'comment:b */', ':x']],
    ['puts("a\\"b"); // c', [':puts(', 'string:"a\\"b"', ':); ', 'comment:// c']],
    ['#include <x.h>', ['keyword:#include', ':<x.h>']]
  ])('colours %j', (source, tokens) => {
    const flat = colour(source).flatMap((line, i) => [
      ...(i > 0 ? ['|'] : []),
      ...line.map(({ kind, text }) => `${kind}:${text}`)
    ])
    expect(merge(flat)).toEqual(tokens)
  })

  /** Neighbouring plain tokens as one, without the space around. */
  function merge(flat: readonly string[]): string[] {
    const merged: string[] = []
    for (const token of flat) {
      if (token.startsWith(':') && merged.at(-1)?.startsWith(':')) merged[merged.length - 1] += token.slice(1)
      else merged.push(token)
    }
    return merged.map((token) => token.replace(/^: /, ':')).filter((token) => token.trim() !== ':')
  }
})
