// respawn.ts: a shell that init has started because the one before it had ended: { before, now }, two lives.
import { historyOf, type Life, type Run } from '../run/client.ts'

export interface Respawn {
  readonly before: Life
  readonly now: Life
}

/** The last shell that has ended by a moment, with its successor. Undefined: none has ended, or it has no successor yet. */
export function respawnBy(run: Run, event: number): Respawn | undefined {
  const { lives } = historyOf(run)
  const [init] = lives
  const shells = lives.filter((life) => life.parent === init?.id && life.born < event && wasShell(run, life, event))
  const [before, now] = shells.slice(-2)
  return now && before.ended < event ? { before, now } : undefined
}

const wasShell = (run: Run, { names }: Life, event: number): boolean =>
  names.some((name) => name.event < event && run.world.bytes.text(name.text) === 'bash')
