// index.ts: what is kept in the browser: in memory at once, and on the browser's disk where that is allowed. Tabs tell each other of it.
export { newRevision } from './database.ts'
export { keepEarly, readEarly } from './early.ts'
export { OTHER_TAB, UNKEPT, type Unkept } from './en.ts'
export { keeper, Keeper } from './keeper.svelte.ts'
export type { Kept } from './kept.svelte.ts'
