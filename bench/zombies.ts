// zombies.ts: what a crowd of zombies costs: a life beside 30,000 of them and beside 30, and the whole table filled and reaped.
import type { Loop } from '../src/lib/machine/loop.ts'
import { sendSignal } from '../src/lib/kernel/signal/send.ts'
import { findTask } from '../src/lib/record/world.ts'
import { call, ifFailed, ifZero, jump, scripted, SYS, type Line } from '../tests/unit/kernel/script.ts'
import { realKernel } from './lib/programs.ts'

const ROUNDS = 5
const LIVES = 60_000
const [FEW, MANY] = [30, 30_000]
const TABLE = 32_768
const SIGSTOP = 19
/** PID of the one that does not wait for its children. */
const HOARDER = 2

/** PID 1 forks a hoarder, which forks children that end, and then, over and over, a child that ends and that it waits for. */
const BESIDE: Line[] = [
  call(SYS.fork),
  ifZero(6),
  call(SYS.fork),
  ifZero(9),
  call(SYS.wait4, -1),
  jump(2),
  call(SYS.fork),
  ifZero(9),
  jump(6),
  call(SYS.exit_group, 0)
]

/** PID 1 forks children that end until the table is full, then waits until it has none. */
const FILL: Line[] = [
  call(SYS.fork),
  ifZero(7),
  ifFailed(4),
  jump(0),
  call(SYS.wait4, -1),
  ifFailed(0),
  jump(4),
  call(SYS.exit_group, 0)
]

function turnUntil(loop: Loop, done: () => boolean): void {
  while (!done()) loop.turn(1e6, Infinity)
}

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** CPU seconds of LIVES lives beside so many zombies. */
function livesBeside(zombies: number): number {
  const loop = scripted(BESIDE)
  const { k } = loop
  turnUntil(loop, () => k.sys.nr_tasks > zombies)
  sendSignal(k, findTask(k.state, HOARDER)!, { sig: SIGSTOP, code: 0x80 }, true)
  const goal = k.sys.total_forks + LIVES
  return cpuSeconds(() => turnUntil(loop, () => k.sys.total_forks >= goal))
}

/** Processes a CPU second, when the table is filled and reaped. */
function fillAndReap(): number {
  const loop = scripted(FILL, { max_threads: TABLE, pid_max: TABLE + 1 })
  const { k } = loop
  const seconds = cpuSeconds(() => {
    turnUntil(loop, () => k.sys.nr_tasks === TABLE)
    turnUntil(loop, () => k.sys.nr_tasks === 1)
  })
  return (TABLE - 1) / seconds
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]
const rounds = (measure: () => number): number => median(Array.from({ length: ROUNDS }, measure))

for (const warm of [FEW, MANY, FEW]) livesBeside(warm)
const ratio = rounds(() => livesBeside(MANY) / livesBeside(FEW))
console.log(`a life beside ${MANY} zombies takes ${ratio.toFixed(2)} × what it takes beside ${FEW} (budget 1.2)`)

const ours = rounds(fillAndReap)
const real = Number(realKernel('bench/lib/fill.c', [String(TABLE - 1)]))
if (real > 0)
  console.log(
    `filling a table of ${TABLE} and reaping it: ${(ours / real).toFixed(1)} × the real kernel (budget at least 10)`
  )
else
  console.log(
    `filling a table of ${TABLE} and reaping it: ${ours.toFixed(0)} processes a second; no gcc here, so nothing to compare with`
  )
