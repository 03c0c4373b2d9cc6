// en.ts: what a reader is told of a machine that the page has lost.

/** script: what it runs by could not be fetched. ended: its thread is gone, or has thrown. garbled: what came of it cannot be read. */
export type Loss = 'script' | 'ended' | 'garbled'

export const LOST: { readonly [L in Loss]: string } = {
  script: 'The computer could not be fetched: its script did not load.',
  ended: 'The computer has broken down.',
  garbled: 'The computer has broken down: what it said cannot be read.'
}
