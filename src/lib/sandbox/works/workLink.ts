// workLink.ts: a work in the fragment of an address: /play/#work=eJy1… No server is told of a fragment, and none keeps it.
import { deflated, inflated, TooLargeError } from './deflate.ts'
import { WORK } from './en.ts'
import { MARK } from './mark.ts'
import { MOST_CHARACTERS, readWorks, writeWork, type Read, type Work } from './work.ts'

/** Many programs through which a link is passed on cut off what has more characters. */
export const LONGEST_LINK = 8000
/** Of a link that is opened. Nobody has to be able to pass it on. */
const LONGEST_OPENED = 1_000_000

/** `page`: address of the sandbox. */
export const linkOf = async (page: string, work: Work): Promise<string> =>
  `${page}${MARK}${await deflated(writeWork(work))}`

export async function readLink(hash: string): Promise<Read> {
  if (hash.length > LONGEST_OPENED) return { trouble: WORK.tooLarge(MOST_CHARACTERS) }
  try {
    return readWorks(await inflated(hash.slice(MARK.length), MOST_CHARACTERS))
  } catch (error) {
    return { trouble: error instanceof TooLargeError ? WORK.tooLarge(MOST_CHARACTERS) : WORK.damaged }
  }
}
