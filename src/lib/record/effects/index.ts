// index.ts: all effects, for the tables of kinds.
export * from './copies.ts'
export * from './fields.ts'
export * from './lists.ts'
export * from './pages.ts'
export * from './path.ts'
export * from './rows.ts'
export { from, moving, on, opening, stirring, type Kind } from '../effect.ts'
