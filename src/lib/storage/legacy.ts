// legacy.ts: what earlier versions of the site (c787432) have left in localStorage, each thing under a key of its own. It is taken over; the keeper
// removes it there when it has been kept here. tests/fixtures/c787432 has it as that version wrote it.

/** A thing that was found, in the form in which it is kept now. */
export interface Found {
  /** Its key in localStorage. */
  readonly key: string
  readonly name: string
  readonly value: unknown
}

interface Rule {
  readonly key: RegExp
  readonly name: (match: RegExpExecArray) => string
  readonly form: 'json' | 'text'
}

/** The first rule that fits a key holds. What is needed before the first paint stays where it is (early.ts). */
const RULES: readonly Rule[] = [
  { key: /^unkillable\.read$/, name: () => 'read', form: 'json' },
  { key: /^unkillable:student$/, name: () => 'student', form: 'text' },
  { key: /^unkillable:prove:(.+)$/, name: ([, exercise]) => `prove:${exercise}`, form: 'json' },
  { key: /^unkillable:play:run:(.+)$/, name: ([, program]) => `play:run:${program}`, form: 'json' },
  { key: /^unkillable:play:(last|begun)$/, name: ([, what]) => `play:${what}`, form: 'json' },
  { key: /^unkillable:play:(.+)$/, name: ([, program]) => `play:source:${program}`, form: 'text' }
]

/** All that can be taken over. What cannot be read is left where it is. */
export function legacyIn(storage: Pick<Storage, 'length' | 'key' | 'getItem'>): Found[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).flatMap((key) => {
    const rule = RULES.find((rule) => key !== null && rule.key.test(key))
    const text = rule && key !== null ? storage.getItem(key) : null
    if (!rule || key === null || text === null) return []
    const value = rule.form === 'text' ? text : parsed(text)
    return value === undefined ? [] : [{ key, name: rule.name(rule.key.exec(key)!), value }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
