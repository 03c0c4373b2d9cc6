// index.ts: the marks that the text of a lesson is made with.
export { default as Answer } from './Answer.svelte'
export { default as K } from './K.svelte'
export { default as Predict } from './Predict.svelte'
export { default as Stage } from './Stage.svelte'
export { default as Step } from './Step.svelte'
export { default as Try } from './Try.svelte'
