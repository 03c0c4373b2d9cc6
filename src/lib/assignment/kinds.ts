// kinds.ts: the kinds of exercises. All that differs between them stands here, an object each; nobody else asks for a kind by its name.
import { pauseOf } from '../run/typed.ts'
import { en } from './en.ts'
import type { Submission } from './submission.ts'

/** What a declaration has that a kind may have wishes about. */
interface Declared {
  readonly source?: string | undefined
  readonly session: readonly string[]
  readonly questions: readonly unknown[]
}

export interface Kind {
  /** As a reader is told what to do. */
  readonly title: string
  /** What the button says that runs it and checks. */
  readonly command: string
  /** The student answers questions. */
  readonly asks: boolean
  /** The student writes the source, which else is shown. A program that was mended has to hold on other schedules, too. */
  readonly mends: boolean
  /** The student types at the terminal when the session is over. */
  readonly acts: boolean
  /** What is wrong with a declaration, as words behind a name; undefined: nothing. */
  faultOf(declared: Declared): string | undefined
  /** Why a submission cannot be judged, as a sentence. `turn`: its inputs behind the exercise's own session. */
  refusal(exercise: Pick<Declared, 'source'>, submission: Submission, turn: Submission['inputs']): string | undefined
}

const hasQuestions = ({ questions }: Declared): boolean => questions.length > 0

export const KINDS = {
  predict: {
    title: en.kinds.predict,
    command: en.kinds.runAndSee,
    asks: true,
    mends: false,
    acts: false,
    faultOf: (declared) =>
      !hasQuestions(declared) ? en.faults.noQuestions : declared.source === undefined ? en.faults.noSource : undefined,
    refusal: () => undefined
  },
  fix: {
    title: en.kinds.fix,
    command: en.kinds.check,
    asks: false,
    mends: true,
    acts: false,
    faultOf: (declared) =>
      hasQuestions(declared) ? en.faults.questions : declared.source === undefined ? en.faults.noSource : undefined,
    refusal: ({ source }, { sources }) => (sources[source!] === undefined ? en.noSource(source!) : undefined)
  },
  act: {
    title: en.kinds.act,
    command: en.kinds.check,
    asks: false,
    mends: false,
    acts: true,
    faultOf: (declared) =>
      hasQuestions(declared)
        ? en.faults.questions
        : pauseOf(declared.session[declared.session.length - 1]) !== undefined
          ? en.faults.endsInPause
          : undefined,
    refusal: (_exercise, _submission, turn) => {
      const other = turn.find(({ input }) => input.kind !== 'keys')
      return other && en.otherInput(other.input.kind)
    }
  }
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]]

export const kindOf = ({ kind }: { readonly kind: KindName }): Kind => KINDS[kind]
