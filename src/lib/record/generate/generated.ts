// generated.ts: what stands at the head of each file that is made.

export const GENERATED = 'Made by `npm run generate`: change what it is made from, not this file.'
