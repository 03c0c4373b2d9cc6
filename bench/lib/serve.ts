// serve.ts: the process of one side: it is told to do a round, and answers what that cost. See worker.ts.
// Between rounds nothing is collected by force: a full collection also throws away what the optimising compiler has made.
import type { House } from './house.ts'
import { worksOf, type Figures } from './work.ts'

export interface Order {
  readonly work: string
  readonly args: object
}

export type Answer = { readonly figures: Figures } | { readonly error: string }

/** Does round after round, until the one who asks is gone. */
export function serve(house: House): void {
  const works = worksOf(house) as unknown as Readonly<Record<string, (args: object) => Figures>>
  process.on('message', ({ work, args }: Order) => {
    process.send?.(answer(() => works[work](args)))
  })
  process.on('disconnect', () => process.exit())
}

function answer(round: () => Figures): Answer {
  try {
    return { figures: round() }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
