// servant.ts: what `grade` and the processes that it starts for itself say to each other.
import type { Claim, Judgement } from './judgeFile.ts'

/** The command that such a process is called with. It stands in no list. */
export const SERVANT = 'judge-files'

/** The number comes back with the judgement. */
export interface Order {
  readonly number: number
  readonly file: string
}

/** First what the file claims, if it can be read, then the judgement. */
export interface Answer {
  readonly number: number
  readonly claim?: Claim
  readonly judgement?: Judgement
}
