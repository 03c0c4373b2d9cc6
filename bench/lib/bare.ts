// bare.ts: lives of the bare kernel: hand-assembled fork, exit, wait, with the full log, and five pages of memory to copy.
import { call, ifZero, jump, scripted, SYS, type Line } from '../../tests/unit/kernel/script.ts'
import { handleMmFault } from '../../src/lib/kernel/mm/fault.ts'
import { makeMm } from '../../src/lib/kernel/mm/mm.ts'
import { insertVma } from '../../src/lib/kernel/mm/vma.ts'

const LIVES: Line[] = [call(SYS.fork), ifZero(4), call(SYS.wait4, -1), jump(0), call(SYS.exit_group, 0)]
const PAGES = 5
const BASE = 0x1000_0000

/** Lifecycles per second of CPU time of our kernel, garbage collection and compiling included, records and bytes of log for each. */
export function bareLives(count: number): { perSecond: number; records: number; bytes: number } {
  const loop = scripted(LIVES)
  const { k } = loop
  const mm = makeMm(k)
  const init = k.task(k.sys.init)
  k.emit.exec(init.row, mm.row, 0, init.exit_signal, 0)
  insertVma(k, mm, { start: BASE, end: BASE + PAGES * 4096, prot: 3, flags: 2 })
  for (let page = 0; page < PAGES; page++) handleMmFault(k, init, BASE + page * 4096, true)
  const before = k.log.length
  const bytes = k.log.bytes
  const start = process.cpuUsage()
  const goal = k.sys.total_forks + count
  while (k.sys.total_forks < goal) loop.turn(1e6, Infinity)
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  return {
    perSecond: count / seconds,
    records: (k.log.length - before) / count,
    bytes: (k.log.bytes - bytes) / count
  }
}
