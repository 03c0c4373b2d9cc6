// table.ts: what a table of another language has to be: `export const LESSON = { … } satisfies Translated<typeof english.LESSON>`.

/** The same keys, and behind each the same kind of thing: a text, or a function of the same values that makes one. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: infer V) => infer R
    ? (...values: V) => Translated<R>
    : T extends object
      ? { readonly [K in keyof T]: Translated<T[K]> }
      : T
