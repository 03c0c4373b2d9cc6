// saidTable.ts: what the lessons say in numbers, made from the run that each stands beside. A line is what has to stand there, word for word.
import { readFileSync } from 'node:fs'
import {
  historyOf,
  memoryOf,
  PAGE_SIZE,
  RESERVED_PIDS,
  SIGCHLD,
  SIGKILL,
  SIGTERM
} from '../../../src/lib/run/client.ts'
import { capital, inWords } from './said.ts'
import type { Told } from './told.ts'

export type Said = (t: Told) => string
type ByPlace = { readonly [place: string]: readonly Said[] }

const life = (t: Told, pid: number) => historyOf(t.run).lives.findLast((life) => life.pid === pid && !life.thread)!
const exited = (t: Told, pid: number): number => (life(t, pid).status >> 8) & 0xff
const killed = (t: Told, pid: number): number => life(t, pid).status & 0x7f
/** A number of the record that a query names: what a call returned, which signal was sent. */
const of = (t: Told, field: 'ret' | 'sig', query: string): number =>
  (t.record(query) as unknown as { said: { ret: number; sig: number } }).said[field]
const returned = (t: Told, query: string): string => minus(of(t, 'ret', query))
/** The same, as the C library hands it on. */
const answered = (t: Told, query: string): string => minus(Math.max(of(t, 'ret', query), -1))
const clock = (t: Told, query: string): number => historyOf(t.run).clockAt(t.find(query)) / 1e9
const seconds = (t: Told, from: string, to: string): number => Math.round(clock(t, to) - clock(t, from))
const secondsInWords = (t: Told, from: string, to: string): string => inWords(seconds(t, from, to))
const screenAt = (t: Told, step: string): string => {
  t.step(step)
  return t.screen
}
const screenAtEnd = (t: Told): string => {
  t.run.seek(t.run.length)
  return t.screen
}
const first = (pattern: RegExp, text: string): string => {
  const found = pattern.exec(text)
  if (!found) throw new Error(`nothing is like ${pattern.source}`)
  return found[1]
}
const printed = (t: Told, step: string, pattern: RegExp): string => first(pattern, screenAt(t, step))
/** What stands in the program, or in what is typed. */
const written = (t: Told, pattern: RegExp): string =>
  first(pattern, `${readFileSync(`content/programs/${t.program}.c`, 'utf8')}\n${t.session.join('\n')}`)
const zombies = (t: Told, query: string): number => {
  t.seek(query)
  return historyOf(t.run).lives.filter(({ pid, thread }) => !thread && t.letters(pid) === 'Z').length
}
/** How many children a process had made when that other one was born. */
const childrenBefore = (t: Told, pid: number, other: number): number =>
  historyOf(t.run).lives.filter(({ parent, born }) => parent === life(t, pid).id && born < life(t, other).born).length

/** How many records of that kind the whole run has, of a process, that hold. */
const count = (t: Told, kind: string, holds: (said: never) => boolean): number => {
  let n = 0
  for (let i = 0; i < t.run.length; i++) {
    const record = t.run.at(i)
    if (record.kind === kind && 'said' in record && holds(record.said as never)) n++
  }
  return n
}
/** What fork returns in a child: it goes the way of that condition. */
const toChild = (t: Told): string => written(t, /(?:child|pid) == (0)/)
const minus = (n: number): string => (n < 0 ? `−${-n}` : String(n))
const memory = (t: Told, step: string, pid: number) => {
  t.step(step)
  return memoryOf(t.run.world, t.task(pid))
}

const shotgun: ByPlace = {
  'step start': [
    (t) => `two children that sleep for ${seconds(t, 'deactivate of child 1', 'zombie of child 1')} seconds`,
    (t) => `for ${inWords(Number(written(t, /maker 5 (\d+)/)) / 60)} minutes`
  ],
  'step dead': [
    (t) => `${capital(secondsInWords(t, 'deactivate of child 1', 'zombie of child 1'))} seconds have gone by`,
    (t) => `\`exited ${exited(t, 2051)}\``
  ],
  'answer shot/refused': [(t) => `what it returned is ${returned(t, 'sys_exit kill of shell')}.`],
  'answer shot/root': [(t) => `told the same ${returned(t, 'sys_exit kill of shell')}, for`],
  'step fired': [(t) => `\`kill(2051, ${of(t, 'sig', 'signal_generate of child 1')})\``],
  'step accepted': [(t) => `The call returns ${returned(t, 'sys_exit kill of shell')} all the same`],
  'step still': [
    (t) => `prints that ${printed(t, 'still', /echo \$\?\n(\d+)\n/)}, and`,
    (t) => `the same ${inWords(zombies(t, t.plan.steps.still.at))} zombies`
  ]
}

const life2: ByPlace = {
  'step copy': [() => `of ${PAGE_SIZE} bytes each`],
  'answer copies/twice': [(t) => `in 2050 with ${returned(t, t.plan.steps.twice.at)}, and in 2051 with ${toChild(t)}`],
  'step twice': [
    (t) => `the call has returned ${returned(t, t.plan.steps.twice.at)}; in 2051 it will return ${toChild(t)}.`
  ],
  'answer number/back': [
    (t) => `goes on with return ${written(t, /return (\d{2,})/)}`,
    (t) => `The line with ${written(t, /return (\d{2,})/)}`
  ],
  'step page': [(t) => `sets its own to ${written(t, /\tn = (\d)/)}`],
  'step ends': [(t) => `calls \`exit\` with a ${exited(t, 2051)}`, (t) => `\`exited ${exited(t, 2051)}\``],
  'step letter': [() => `${SIGCHLD} (SIGCHLD)`, () => `${SIGTERM} (SIGTERM)`, () => `${SIGKILL} (SIGKILL)`],
  'step status': [(t) => `has put down a status: 0x0${life(t, 2051).status.toString(16)}. Not ${exited(t, 2051)}?`],
  'prediction variable': [(t) => `has set n to ${written(t, /\tn = (\d)/)}`],
  'answer variable/two': [
    (t) => `${written(t, /\tn = (\d)/)}: they are`,
    (t) => `It prints ${printed(t, 'printed', /my n is (\d)/)}. For 2050 to see that ${written(t, /\tn = (\d)/)},`
  ],
  'answer variable/one': [(t) => `${printed(t, 'printed', /my n is (\d)/)}: since`]
}

const zombie: ByPlace = {
  'step works': [
    (t) => `For ${inWords(Number(first(/took (\d+) us/, screenAtEnd(t))) / 1000)} thousandths of a second`
  ],
  'step memory': [(t) => `VSZ and RSS are ${memory(t, 'memory', 2051).vsz + memory(t, 'memory', 2051).rss}`],
  'step zombie': [(t) => `here ${exited(t, 2051)}, and how much it used`],
  'step three': [(t) => `allowed ${inWords(Number(written(t, /LIMIT (\d)/)))} processes`],
  'answer next/free': [(t) => `It answers ${answered(t, 'sys_exit of main after limit_reached of main')}`],
  'answer next/oldest': [(t) => `${secondsInWords(t, 'limit_reached of main', 'reap of child 1')} seconds later`],
  'answer next/fails': [(t) => `${answered(t, 'sys_exit of main after limit_reached of main')}: no room`],
  'step refused': [(t) => `${inWords(zombies(t, t.plan.steps.refused.at))} slips of paper`],
  'step full': [
    (t) => {
      t.step('full')
      const { sys, pids } = t.run.world
      return `from 1 to ${(sys.pid_max - 1).toLocaleString('en')}: ${inWords(pids.filter((row) => row !== 0).length)} are taken`
    },
    (t) => `${inWords(zombies(t, t.plan.steps.full.at))} of them by the dead`
  ],
  'step read': [
    (t) => `2051, status ${exited(t, 2051)}, ${first(/took (\d+) us/, screenAtEnd(t))} µs`,
    (t) => `${capital(secondsInWords(t, 'exit_code of child 1', 'reap of child 1'))} seconds are not too late`
  ],
  'step lives': [(t) => `its parent is ${printed(t, 'lives', /my parent is (\d) now/)} now`]
}

const exit: ByPlace = { 'step call': [(t) => `\`exit_group(${exited(t, 2051)})\``] }

const kill: ByPlace = {
  'answer left/nothing': [(t) => `*killed by ${killed(t, 2051)}*`],
  'step slip': [(t) => `\`killed by ${killed(t, 2051)} SIGKILL\``],
  'step zero': [(t) => `So the call returns ${returned(t, t.plan.steps.zero.at)}.`]
}

const example: ByPlace = {
  'step start': [(t) => `it notes \`[1] ${first(/\[1\] (\d+)/, screenAtEnd(t))}\``],
  'step fork': [(t) => `in the child with ${toChild(t)}.`],
  'step memory': [
    (t) => `for ${written(t, /MEMORY \((\d) \* 1024 \* 1024\)/)} MiB`,
    (t) => {
      t.seek('sys_enter mmap of child 2')
      const before = memoryOf(t.run.world, t.task(2052)).vsz
      const page = PAGE_SIZE / 1024
      return `${memory(t, 'memory', 2052).vsz - before - page} and ${page} kB`
    }
  ],
  'step alive': [
    (t) => `${memory(t, 'alive', 2050).vsz} in the parent, ${memory(t, 'alive', 2051).vsz} in the children`
  ],
  'step slip': [(t) => `\`exited ${exited(t, 2051)}\``],
  'step counted': [(t) => `${memory(t, 'counted', 2051).vsz + memory(t, 'counted', 2051).rss} for VSZ and RSS`],
  'try alone': [(t) => `back to ${seconds(t, 'start', 'zombie of child 1')} s`],
  'prediction turned': [(t) => `After ${written(t, /#\+(16)s/)} seconds`],
  'step early': [
    (t) => `At ${seconds(t, 'start', 'exit_code of main')} seconds 2050 ends`,
    (t) => {
      t.seek('reparent of child 2')
      return `their parent is ${t.parent(2051)} now`
    }
  ],
  'step orphans': [
    (t) => {
      t.step('orphans')
      return `\`PPID\` ${t.parent(2051)}, \`STAT\` \`${t.letters(2051)}\``
    }
  ],
  'step ended': [(t) => `At ${seconds(t, 'start', 'exit_code of child 1')} seconds they end`],
  'answer lines/three': [(t) => `${capital(inWords(screenAtEnd(t).split('Parent PID').length - 1))} times`],
  'task mend': [
    (t) => `./zombie_maker ${written(t, /maker (5 \d+)/)}`,
    (t) => `${capital(secondsInWords(t, 'zombie of child 1', 'exit_code of main'))} seconds it was`
  ],
  'task ten': [(t) => `With ${written(t, /maker (\d) 2 &/)} and ${written(t, /maker 1 (\d) &/)} for its sleeps`]
}

const reaped: ByPlace = {
  'step asleep': [
    (t) => `at ${seconds(t, 'start', 'zombie of child 1')} seconds`,
    (t) => `2050 has ${secondsInWords(t, 'zombie of child 1', 'exit_code of main')} seconds of sleep`
  ],
  'prediction heirs': [(t) => `At ${seconds(t, 'start', 'exit_code of main')} s 2050 will wake up`],
  'step ends': [(t) => `\`exited ${exited(t, 2050)}\``],
  'step line': [(t) => `${capital(secondsInWords(t, 'start', 'reap of child 1'))} seconds later`],
  'step lines': [
    (t) => `the status ${printed(t, 'lines', /si_pid=2051.*si_status=(\d)/)} that nobody`,
    (t) => `in ${secondsInWords(t, 'exit_code of child 1', 'reap of child 1')} seconds`
  ],
  'step declared': [(t) => `(PR_SET_CHILD_SUBREAPER, ${written(t, /SUBREAPER, (\d)\)/)})`]
}

const ignore: ByPlace = {
  'step says': [
    (t) =>
      `2052 has ${secondsInWords(t, 'new_sigaction by main', 'zombie of child 1') && inWords(seconds(t, 'new_sigaction by main', 'exit_code of child 2'))} seconds to live`
  ],
  'prediction both': [
    (t) => `${capital(secondsInWords(t, 'new_sigaction by main', 'exit_code of child 2'))} seconds from now`
  ],
  'step apart': [
    (t) => `For ${secondsInWords(t, 'deactivate of child 2', 'exit_code of child 1')} seconds it makes no difference`
  ],
  'answer reaps/wait': [(t) => `${secondsInWords(t, 'zombie of child 2', 'reap of child 1')} seconds later`]
}

const reaping: ByPlace = {
  'step opened': [
    (t) => `${capital(inWords(life(t, 2050).children))} children this time`,
    (t) =>
      `${inWords(count(t, 'signal_generate', ({ sig, fate }: { sig: number; fate: number }) => sig === SIGCHLD && fate === 0))} letter for all`
  ],
  'answer three/all': [
    (t) => `${first(/(\d) signals came/, screenAtEnd(t)) === '1' ? 'one signal' : ''}, one child waited for`
  ],
  'step left': [
    (t) =>
      `${[2052, 2053].filter((pid) => zombies(t, 'tty_write by main') === 2 && t.letters(pid) === 'Z').join(' and ')} stay`
  ],
  'step swept': [(t) => `${capital(secondsInWords(t, 'zombie of child 2', 'reap of child 2'))} seconds later`],
  'task remind': [(t) => `In ${inWords(10 - Number(written(t, /#\+(\d)s/)))} seconds it will end`]
}

const container: ByPlace = {
  'step box': [(t) => `2052 for the machine, and ${first(/my number is (\d)/, screenAtEnd(t))} for itself`],
  'step one': [(t) => `\`my number is ${printed(t, 'one', /my number is (\d)/)}\``],
  'step refused': [
    (t) =>
      `The ${['', '', '', '', '', '', '', 'seventh'][Number(first(/request (\d): fork: Resource/, screenAtEnd(t)))]} request`,
    (t) => `${capital(inWords(zombies(t, t.plan.steps.refused.at)))} zombies, the server and its child`
  ],
  'step listed': [(t) => `${inWords(screenAt(t, 'listed').split('<defunct>').length - 1)} times \`<defunct>\``],
  'step two': [(t) => `The server is number ${printed(t, 'two', /my number is (\d)/)}`],
  'step tidy': [
    (t) => `${capital(inWords(Number(written(t, /#\+(\d+)s/))))} seconds`,
    (t) => `${inWords(childrenBefore(t, 2053, 2084))} requests`
  ]
}

const full: ByPlace = {
  'step four': [(t) => `\`ulimit -u ${written(t, /ulimit -u (\d)/)}\``],
  'step refused': [
    (t) =>
      `${capital(inWords(Number(written(t, /ulimit -u (\d)/))))}: the shell, 2050 and ${inWords(Number(written(t, /ulimit -u (\d)/)) - 2)} children`
  ],
  'step group': [
    (t) =>
      `${capital(inWords(count(t, 'signal_generate', ({ sig, fate }: { sig: number; fate: number }) => sig === SIGKILL && fate === 0)))} times SIGKILL`
  ],
  'step low': [
    (t) => `\`pid_max\` to ${written(t, /echo (\d+) >/)}`,
    () => `Numbers below ${RESERVED_PIDS} are not given`,
    (t) => `so there are ${Number(written(t, /echo (\d+) >/)) - RESERVED_PIDS} in all`
  ],
  'step still': [(t) => `${printed(t, 'still', /(\d+) children, then fork/)} children, then \`EAGAIN\``],
  'prediction many': [(t) => `${zombies(t, t.plan.steps.nothing.at)} zombies.`],
  'answer many/each': [
    (t) => `${zombies(t, t.plan.steps.nothing.at)}, one for each`,
    (t) => `None of the ${zombies(t, t.plan.steps.nothing.at)} would`
  ],
  'step wave': [
    (t) => `gives ${zombies(t, t.plan.steps.nothing.at)} children to init`,
    (t) => `${count(t, 'reap', ({ by }: { by: number }) => by === t.run.world.sys.init)} slips`,
    (t) => `with ${count(t, 'reap', ({ by }: { by: number }) => by === t.run.world.sys.init)} calls`
  ],
  'try half': [(t) => `exactly ${zombies(t, t.plan.tries.half.from)} children`]
}

const summary: ByPlace = {
  'step all': [
    (t) =>
      `helped it to ${inWords(zombies(t, t.plan.steps.all.at))} zombies instead of ${inWords(zombies(t, t.plan.steps.status.at))}`
  ],
  'step undisturbed': [(t) => `sleep for ${Number(written(t, /sleep\((3600)\)/)) / 3600 === 1 ? 'an hour' : ''}`],
  'step lives': [(t) => `2052 will sleep out ${Number(written(t, /child\((60)\)/)) === 60 ? 'its minute' : ''}`]
}

export const SAID: { readonly [lesson: string]: ByPlace } = {
  shotgun,
  life: life2,
  zombie,
  exit,
  kill,
  example,
  reaped,
  ignore,
  reaping,
  container,
  full,
  summary
}

/** Said of any machine, and so of none: constants that a text names as such. */
export const ANYWHERE: readonly string[] = [
  `kill -${SIGKILL}`,
  `signal ${SIGKILL}`,
  'process 1',
  'Process 1',
  'kill -9 -2050'
]

/** Numbers that are not a machine's, by lesson and place, and whose they are. */
export const NOBODYS: {
  readonly [lesson: string]: { readonly [place: string]: readonly [phrase: string, whose: string][] }
} = {
  shotgun: {
    'step accepted': [['`kill -0`', 'kill(2)']],
    'step still': [['You can go on: 15, 1,', 'signals that the reader may try']]
  },
  life: {
    'answer number/new': [['2052: another program', 'a belief']],
    'step ends': [['0 would mean', 'a custom of programs']],
    'step status': [
      ['The status is 16 bits', 'of a wait status, in any run'],
      ['what is above 255 is lost', 'eight bits, in any run']
    ]
  },
  exit: {
    'step memory': [
      ['lines 858 to 866', 'of Linux 4.14, as the article has them'],
      ['in 4.14', 'a version']
    ],
    'step heirs': [['Line 885', 'of Linux 4.14, as the article has it']]
  },
  kill: {
    'step again': [['4.14, as we read it', 'a version']],
    'step zero': [['all 64', 'how many signals there are']]
  },
  ignore: { 'step echild': [['POSIX.1-2001', 'a standard']] },
  reaped: { 'step reaped': [['waitid(P_ALL, 0,', 'an argument that is not looked at']] },
  reaping: {
    'step until': [
      ['waitpid(-1, NULL, WNOHANG) > 0', 'code of the text’s own'],
      ['it returns 0 instead', 'waitpid(2)'],
      ['−1 and `ECHILD`', 'waitpid(2)'],
      ['−1 and `EINTR`', 'signal(7)']
    ]
  },
  container: { 'answer who/server': [['“anybody”, −1', 'waitpid(2)']] }
}
