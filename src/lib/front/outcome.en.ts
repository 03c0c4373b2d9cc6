// outcome.en.ts: what the reader of the first minute is told of what came of a command (Outcome in minute.ts).
import { plain, type Sentence } from '../stage/narration/index.ts'
import { code, say } from '../stage/narration/sentence.ts'
import { slipSentence } from '../stage/words.ts'
import type { Life } from '../run/client.ts'
import type { Command, Outcome } from './minute.ts'

const strong = (text: string | number) => ({ strong: String(text) })
const slip = (status: number) => code(slipSentence(status))
const named = ({ pid }: Life): Sentence => (pid === 1 ? [strong('init')] : [strong(pid)])

/** Said when the page opens. */
export function opening({ child, parent }: { readonly child: Life; readonly parent: Life }): Sentence {
  return say`${strong(parent.pid)} has made a child, ${strong(child.pid)}. Both are asleep, and nothing moves.`
}

/** The sentence about what came of a command. */
export function tell(command: Command, outcome: Outcome): Sentence {
  if (command === 'exit') return exited(outcome)
  if (command === 'shoot') return shot(outcome)
  return ended(command, outcome)
}

const VERDICT = { right: 'Right.', stays: 'Wrong: it does not go.', goes: 'Wrong: it does go.' }

/** The same after the reader has said what would come of kill -9: whether it did comes first. */
export function answered(itGoes: boolean, outcome: Outcome): Sentence {
  const right = itGoes === (outcome.fate === 'gone')
  const verdict = right ? VERDICT.right : itGoes ? VERDICT.stays : VERDICT.goes
  return [strong(verdict), ' ', ...shot(outcome)]
}

function exited({ child, parent, fate }: Outcome): Sentence {
  const { pid, status } = child
  if (fate === 'gone') return say`${strong(pid)} has ended, ${slip(status)}, and is gone. Nobody read its slip.`
  if (fate === 'alive') return say`${strong(pid)} is still running.`
  return say`${strong(pid)} gave back its memory and its files. What is left is its number and a slip for its parent, ${slip(status)}, and ${strong(parent.pid)} has not asked for it. ${strong(`${pid} is a zombie.`)}`
}

function shot({ child: { pid }, fate, unheard }: Outcome): Sentence {
  if (fate === 'gone') return say`${code('kill')} returned 0. ${strong(`${pid} is gone.`)}`
  const why = unheard ? ' Nobody is left in it to act on the signal.' : ''
  return say`${code('kill')} returned 0: ${strong(pid)} exists, and you may signal it.${why} ${strong(`${pid} is still there.`)}`
}

function ended(command: 'wait' | 'orphan', outcome: Outcome): Sentence {
  const { child, parent, fate, before, adopter, read } = outcome
  const { pid } = child
  if (before) return killedLater(outcome)
  const mine = read.find((one) => one.child.id === child.id)
  if (fate !== 'gone') return say`${strong(`${pid} is still there.`)} Nobody has read its slip.`
  if (!mine) return say`${strong(`${pid} is gone.`)} Nobody read its slip.`
  const by = mine.by
  if (command === 'wait')
    return say`${code('wait')} answered ${strong(pid)}, and on the slip stood ${slip(mine.status)}. Its row is gone, its number is free: the ordinary end of every zombie. ${strong(`${by.pid} read the slip.`)}`
  const heir = adopter ? say`, and ${named(adopter)} became the parent of ${strong(pid)}` : []
  const slips = read
    .filter((one) => one.by.id === by.id)
    .flatMap((one, i) => say`${i > 0 ? ', then ' : ''}${slip(one.status)} of ${strong(one.child.pid)}`)
  const patience = by.pid === 1 ? ' It never stops waiting: it' : ` ${by.pid}`
  const name = by.pid === 1 ? 'init' : by.pid
  return say`${strong(parent.pid)} was killed${heir}.${patience} read ${slips}. The row is gone. ${strong(`${name} read the slip.`)}`
}

function killedLater({ child, parent, read }: Outcome): Sentence {
  const mine = read.find((one) => one.child.id === parent.id)
  const by = mine ? say`, and ${named(mine.by)} read its slip, ${slip(mine.status)}` : []
  return say`${strong(parent.pid)} was killed${by}. ${strong(child.pid)} had gone before.`
}

export { plain, type Sentence }
