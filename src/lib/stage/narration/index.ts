// index.ts: what the stage says: the sentence for the moment on show, and what happened in between after a jump or a run.
export { narrationAt } from './moment.ts'
export { happened, summary } from './summary.ts'
export { plain, type Part, type Sentence } from './sentence.ts'
