// index.ts: what the stage says: the sentence for the moment on show; after a jump, with what became of others; after a run, what happened in between.
export { narrationAt } from './moment.ts'
export { arrived, happened, summary } from './summary.ts'
export { plain, type Part, type Sentence } from './sentence.ts'
