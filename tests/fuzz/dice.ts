// dice.ts: chance from a seed, and what is done with it to texts and to values of JSON.

export type Roll = (below: number) => number

/** Numbers from a seed: xorshift32. */
export function dice(seed: number): Roll {
  let x = Math.imul(seed, 2654435761) | 1
  return (below) => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % below
  }
}

export const oneOf = <T>(roll: Roll, list: readonly T[]): T => list[roll(list.length)]

const JUNK_TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\r',
    '\x03',
    '\x04',
    '\x1a',
    '\x1b[2J',
    '\u202e',
    '\ud83e',
    '\ufeff',
    '{',
    '}',
    '"',
    '\\',
    ','
  ],
  ...['__proto__', 'constructor', '=1+1', '../../etc', 'x'.repeat(5000), '9'.repeat(400), 'ünï 僵尸 🧟']
]
const JUNK = [
  ...[null, true, 0, -1, 1, 0.5, 65, 2051, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, 1e300, [], {}, [[]]],
  ...JUNK_TEXTS
]

/** A piece of a text is lost, doubled, exchanged, or something comes in. */
export function damagedText(roll: Roll, text: string): string {
  const [from, to] = [roll(text.length + 1), roll(text.length + 1)].sort((a, b) => a - b)
  switch (roll(5)) {
    case 0:
      return text.slice(0, from) + text.slice(Math.min(to, from + 40))
    case 1:
      return text.slice(0, from) + oneOf(roll, JUNK_TEXTS) + text.slice(from)
    case 2:
      return text.slice(0, from) + text.slice(from, to).slice(0, 200).repeat(2) + text.slice(to)
    case 3:
      return text.slice(0, from)
    default:
      return text.slice(0, from) + String.fromCharCode(32 + roll(96)) + text.slice(from + 1)
  }
}

type Json = { [key: string]: unknown } | unknown[]

/** Somewhere in a value something is lost, exchanged, doubled or damaged. Changes it in place. */
export function damage(roll: Roll, value: Json): void {
  const keys = Object.keys(value)
  if (keys.length === 0) return
  const key = oneOf(roll, keys)
  const at = value as Record<string, unknown>
  const inside = at[key]
  if (typeof inside === 'object' && inside !== null && roll(4) > 0) return damage(roll, inside as Json)
  switch (roll(5)) {
    case 0:
      if (Array.isArray(value)) value.splice(Number(key), 1)
      else delete at[key]
      break
    case 1:
      if (Array.isArray(value)) value.splice(Number(key), 0, inside)
      else at[oneOf(roll, keys)] = inside
      break
    case 2:
      at[key] = oneOf(roll, JUNK)
      break
    default:
      at[key] =
        typeof inside === 'string'
          ? damagedText(roll, inside)
          : typeof inside === 'number'
            ? oneOf(roll, [inside + 1, inside - 1, inside * 2, 0, roll(1e9)])
            : oneOf(roll, JUNK)
  }
}
