// process.ts: what a whole process costs, from its start to its end: CPU time as the shell that waited for it has it.
import { spawnSync } from 'node:child_process'
import type { Side } from './rounds.ts'

/** POSIX's `times` prints user and system time of the shell, then those of its children that were waited for. It is asked twice: what a
 *  shell runs when it starts (bash reads .bashrc when its input is a socket, as Node's pipes are) is not the command's. */
const SCRIPT =
  'times; count=$1; shift; while [ $count -gt 0 ]; do "$@" </dev/null >/dev/null || exit; count=$((count-1)); done; times'
const TIMES = /^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/gm

/** The bash of a Mac or a Linux counts finer than its sh. */
const SHELL = ['bash', 'sh'].find((shell) => spawnSync(shell, ['-c', 'times'], { stdio: 'ignore' }).status === 0)

/** Fresh processes of a command, a few in a round, since some shells count in hundredths of a second; a round costs the CPU seconds of one.
 *  Undefined where no shell can tell. */
export function freshSide(command: string, args: readonly string[], atOnce = 1): Side | undefined {
  if (SHELL === undefined) return undefined
  const shell = SHELL
  return {
    round() {
      const { status, stdout, stderr } = spawnSync(shell, ['-c', SCRIPT, shell, String(atOnce), command, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        // Or a comma may stand where we read a point.
        env: { ...process.env, LC_ALL: 'C' }
      })
      const seconds = childSeconds(stdout)
      if (status !== 0 || seconds === undefined) throw new Error(`${command} ended with ${status}: ${stderr}`)
      return Promise.resolve(seconds / atOnce)
    }
  }
}

/** What the children used between the two times that the shell told of them, in seconds. */
export function childSeconds(told: string): number | undefined {
  const [, before, , after] = Array.from(told.matchAll(TIMES), ([, ...parts]) => {
    const [userMinutes, user, systemMinutes, system] = parts.map(Number)
    return 60 * (userMinutes + systemMinutes) + user + system
  })
  return after === undefined ? undefined : after - before
}
