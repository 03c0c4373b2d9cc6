// system.ts: the files of /proc about the computer as a whole.
import {
  EXIT_ZOMBIE,
  NS_PER_SECOND,
  NS_PER_TICK,
  PAGE_SIZE,
  TASK_RUNNING,
  TASK_UNINTERRUPTIBLE
} from '../../../record/constants.ts'
import { tasks } from '../../../record/world.ts'
import { UTSNAME } from '../../calls/process.ts'
import type { Kernel } from '../../kernel.ts'
import { loadWords } from '../../loadavg.ts'
import { nrCpus } from '../../sched.ts'

const seconds = (ns: number): string => {
  const hundredths = Math.floor(ns / NS_PER_TICK)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** ns that all programs and the kernel have used. */
function busy(k: Kernel): { user: number; system: number } {
  let system = 0
  for (const task of tasks(k.state)) {
    const signal = k.state.signal.at(task.signal)
    system += task.stime + (task.group_leader === task.row ? signal.stime + signal.cstime : 0)
  }
  return { user: k.sys.instructions, system }
}

export function uptime(k: Kernel): string {
  const { user, system } = busy(k)
  return `${seconds(k.sys.clock)} ${seconds(Math.max(0, k.sys.clock - user - system) * nrCpus(k))}\n`
}

const running = (k: Kernel): number =>
  tasks(k.state).filter(({ state, exit_state }) => state === TASK_RUNNING && exit_state !== EXIT_ZOMBIE).length

/** CPUs have equal shares of what was used; while others have their turn, it is stolen from a CPU as from a virtual machine's.
 *  @see Linux fs/proc/stat.c show_stat */
export function stat(k: Kernel): string {
  const { user, system } = busy(k)
  const n = nrCpus(k)
  const ticks = (ns: number) => Math.floor(Math.max(0, ns) / NS_PER_TICK)
  const idle = k.sys.clock - user - system
  /** user nice system idle iowait irq softirq steal guest guest_nice, of some of the CPUs together. */
  const times = (some: number) => {
    const stolen = ((user + system) * some * (n - 1)) / n
    return [(user * some) / n, 0, (system * some) / n, idle * some, 0, 0, 0, stolen, 0, 0].map(ticks).join(' ')
  }
  const blocked = tasks(k.state).filter(({ state }) => state === TASK_UNINTERRUPTIBLE).length
  const lines = [
    `cpu  ${times(n)}`,
    ...Array.from({ length: n }, (_, cpu) => `cpu${cpu} ${times(1)}`),
    `ctxt ${k.sys.nr_switches}`,
    `btime ${k.sys.boot_time}`,
    `processes ${k.sys.total_forks}`,
    `procs_running ${running(k)}`,
    `procs_blocked ${blocked}`
  ]
  return `${lines.join('\n')}\n`
}

export function meminfo(k: Kernel): string {
  const { frames, max_frames } = k.sys
  const line = (name: string, pages: number) =>
    `${`${name}:`.padEnd(16)}${String((pages * PAGE_SIZE) / 1024).padStart(8)} kB\n`
  const free = max_frames - frames
  return (
    line('MemTotal', max_frames) +
    line('MemFree', free) +
    line('MemAvailable', free) +
    line('Buffers', 0) +
    line('Cached', 0) +
    line('SwapTotal', 0) +
    line('SwapFree', 0)
  )
}

export function loadavg(k: Kernel): string {
  const { avenrun_1, avenrun_5, avenrun_15 } = k.sys
  return `${[avenrun_1, avenrun_5, avenrun_15].map(loadWords).join(' ')} ${running(k)}/${k.sys.nr_tasks} ${k.sys.last_pid}\n`
}

export function version(): string {
  return `${UTSNAME[0]} version ${UTSNAME[2]} ${UTSNAME[3]}\n`
}

export function cpuinfo(k: Kernel): string {
  const rest = `model name\t: Unkillable\ncpu MHz\t\t: ${(NS_PER_SECOND / 1_000_000).toFixed(3)}\n\n`
  return Array.from({ length: nrCpus(k) }, (_, cpu) => `processor\t: ${cpu}\n${rest}`).join('')
}

export const filesystems = (): string => 'nodev\tproc\n\trootfs\n'
export const mounts = (): string => 'rootfs / rootfs rw 0 0\nproc /proc proc rw 0 0\n'
