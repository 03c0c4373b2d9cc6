// addresses.ts: addresses as strangers write them, made from a seed, and what must hold of each: no throw, and a moment, a program or a sentence.
import { find, QueryError, type Run } from '../../src/lib/run/client.ts'
import { askedBy, placeOf, wellFormed } from '../../src/lib/site/address.ts'
import { wrongAddress } from '../../src/lib/site/en.ts'
import { dice } from './dice.ts'

const PROGRAMS = ['zombie_maker', 'waiting_parent', 'own']
const PATHS = ['', 'read/zombie/', 'play/', 'embed/', 'prove/counting/', 'true/']

const WORDS =
  'first second tenth last 0 1 2nd 3 99999999999999999999 -1 start boot end zombie signal fork wait exit_notify do_exit sys_enter sys_exit wait4 kill ' +
  'of by after child main init shell 2050 constructor toString __proto__ hasOwnProperty valueOf prototype zombie_maker waiting_parent own nosuch ' +
  'program at step Ångström 僵尸 🧟 \ud83e'
const PIECES = [
  ...WORDS.split(' '),
  ...['%', '%%', '%2', '%zz', '%00', '%E0%A4%A', '%F0%9F', '%25', '%23', '#', '?', '&', '=', '+', ' ', '/', '..', '\\'],
  ...[
    '\0',
    '\n',
    '\t',
    '\u202e',
    '<script>',
    '"',
    "'",
    ';',
    ':',
    '@',
    '[',
    ']',
    '{',
    '}',
    '|',
    '^',
    '`',
    'x'.repeat(300)
  ]
]

/** What follows the site's base. */
export function addressOf(seed: number): string {
  const roll = dice(seed)
  const pieces = (most: number): string =>
    Array.from({ length: roll(most) }, () => PIECES[roll(PIECES.length)] + (roll(3) === 0 ? ' ' : '')).join('')
  const query = [
    roll(2) === 0 ? `program=${roll(2) === 0 ? PROGRAMS[roll(PROGRAMS.length)] : pieces(5)}` : '',
    roll(2) === 0 ? `at=${pieces(10)}` : '',
    roll(4) === 0 ? pieces(6) : ''
  ]
  const search = query.filter((part) => part !== '').join('&')
  return `${PATHS[roll(PATHS.length)]}${roll(8) === 0 ? pieces(4) : ''}${search && `?${search}`}${roll(2) === 0 ? `#${pieces(6)}` : ''}`
}

/** Throws when an address does what none may. `run`: one that moments are looked for in. */
export function checkAddress(address: string, run: Run): void {
  const url = new URL(`http://localhost/docs/${address.replaceAll('\\', '/')}`)
  placeOf(url.hash)
  placeOf(address)
  // What the router does with it.
  for (const part of [url.hash.slice(1), url.pathname]) if (decodeURIComponent(wellFormed(part)) === '?') return
  const { program, at, wrong } = askedBy(url.searchParams, PROGRAMS)
  if (program !== undefined && !PROGRAMS.includes(program)) throw new Error(`${program} is no program`)
  if (wrong && wrongAddress(wrong, PROGRAMS).length > 400) throw new Error('too long a sentence')
  if (wrong) return
  for (const moment of [at ?? 'start', placeOf(url.hash)]) checkMoment(moment, run)
}

function checkMoment(moment: string, run: Run): void {
  try {
    const event = find(run, moment)
    if (event !== undefined && !(event >= 0 && event <= run.length)) throw new Error(`${event} is no moment`)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
  }
}
