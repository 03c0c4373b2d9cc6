// en.ts: the compiler's sentences in English. Another language is a table with the same keys.

export const en = {
  'too-many-errors': 'too many errors; the rest is not shown',
} as const

export type DiagnosticCode = keyof typeof en
