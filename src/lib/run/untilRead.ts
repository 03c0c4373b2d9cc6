// untilRead.ts: waiting as somebody does who has typed a line: until the terminal is read again.
import type { Head, MachineClient, RunLimit } from './client.ts'

/** A command in the foreground that neither ends nor reads: so long it is waited for. Virtual ns. */
export const PATIENCE = 3600e9

/** Until somebody reads the terminal and nothing else is due now; what sleeps in the foreground takes its time. `since`: virtual ns at which
 *  the waiting began. Where a limit is reached before, the answer's reason is not 'idle'. */
export async function untilRead(
  machine: Pick<MachineClient, 'run' | 'ask'>,
  since: number,
  limit: Omit<RunLimit, 'settle' | 'clock'> = {}
): Promise<Head> {
  const rest = { ...limit, settle: true }
  let head = await machine.ask('advance', rest)
  while (head.reason === 'idle' && !isRead(machine) && head.nextTimer !== undefined) {
    if (head.nextTimer > since + PATIENCE) break
    await machine.ask('advance', { ...limit, clock: head.nextTimer })
    head = await machine.ask('advance', rest)
  }
  return head
}

function isRead({ run }: Pick<MachineClient, 'run'>): boolean {
  run.seek(run.length)
  const { sys, tty } = run.world
  return sys.console !== 0 && tty.at(sys.console).rd_wait_first !== 0
}
