// address.ts: what the addresses of the site's pages ask for. Anybody can write an address, so nothing here throws: what cannot be had is said.

/** An address is no place for more characters of a name or a moment. */
const LONGEST = 200

/** The id that a fragment names; what is no percent-encoding is taken as it stands. */
export function placeOf(hash: string): string {
  const place = hash.replace(/^#/, '')
  return decoded(place) ?? place
}

/** The same path or fragment as percent-encoding that everybody can read: a % that stands for itself is written as one. */
export function wellFormed(part: string): string {
  return decoded(part) === undefined ? part.replaceAll('%', '%25') : part
}

/** Undefined: it is no percent-encoding. The bundler takes decodeURIComponent for a function that cannot throw, and would drop it if nobody
 *  wanted what it returns. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export interface Asked {
  /** Undefined: none was asked for, or none that is there. */
  readonly program?: string
  /** A moment's name, as the stage reads it. */
  readonly at?: string
  /** What cannot be had. */
  readonly wrong?: Wrong
}

/** program: none has that name. moment: it is too long for one. */
export type Wrong = { readonly what: 'program'; readonly named: string } | { readonly what: 'moment' }

/** `?program=…&at=…`. `programs`: names of those that there are. */
export function askedBy(query: URLSearchParams, programs: readonly string[]): Asked {
  const named = query.get('program') ?? undefined
  const at = query.get('at') ?? undefined
  if (named !== undefined && !programs.includes(named)) return { wrong: { what: 'program', named: shortened(named) } }
  const program = named === undefined ? {} : { program: named }
  if (at !== undefined && at.length > LONGEST) return { ...program, wrong: { what: 'moment' } }
  return at === undefined ? program : { ...program, at }
}

/** Without half a character at its end. */
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text
