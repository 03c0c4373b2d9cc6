// item.ts: what in the text of a lesson has to do with its stages.

/** Something in the text that has to do with the stage. */
export interface Item {
  readonly kind: 'step' | 'prediction' | 'try' | 'question' | 'task'
  readonly id: string
  /** The stage beside it: the last one that the text has named. */
  readonly stage: string
}

/** Does the stage follow when it is read? The others wait until something is done. */
export const isPlace = ({ kind }: Item): boolean => kind === 'step' || kind === 'prediction' || kind === 'task'
