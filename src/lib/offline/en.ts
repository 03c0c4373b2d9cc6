// en.ts: what is said of the copy of the site on the reader's computer.
export const OFFLINE = {
  title: 'Without a network',
  keeping: 'Is being laid in…',
  kept: 'All of it is on this computer.',
  saving: 'Your browser is to save data.',
  keep: 'Lay it in',
  failed: 'Not everything has come.',
  again: 'Try again',
  newer: 'There is a newer version of this book.',
  take: 'Show it',
  later: 'Later'
}
