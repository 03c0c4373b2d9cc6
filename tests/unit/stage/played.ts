// Programs that are played in a shell, with their beats: for tests of how a picture moves.
import { readFileSync } from 'node:fs'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { mainOf, nextBeat, type Beat, type MachineClient, type Run } from '../../../src/lib/run/client.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'

export const ROOM = { width: 1000, height: 420 }

export interface Played {
  readonly run: Run
  readonly start: number
  readonly beats: readonly Beat[]
}

/** A program run in a shell to its end, or killed with its whole family still there. */
export async function play(file: string, edit: (source: string) => string, kill: boolean): Promise<Played> {
  const machine: MachineClient = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await machine.ask('advance', { settle: true })
  const type = async (text: string) => {
    await machine.ask('input', { kind: 'keys', text: `${text}\r` })
    await machine.ask('advance', { settle: true })
  }
  await type(`cat > p.c <<'X'\r${edit(readFileSync(file, 'utf8')).replaceAll('\n', '\r').replaceAll('\t', ' ')}\rX`)
  await type('gcc -o p p.c')
  await type('./p &')
  await machine.ask('advance', { clock: 20e9 })
  await machine.ask('advance', { settle: true })
  if (kill) await type('kill -9 %1')
  const { run } = machine
  const start = mainOf(run, { name: 'p' })!.event + 1
  const beats: Beat[] = []
  for (let beat = nextBeat(run, start); beat; beat = nextBeat(run, beat.to)) beats.push(beat)
  return { run, start, beats }
}

export const at = ({ run }: Played, event: number): TreeLayout => treeLayout(lookAt(run, event), ROOM)
