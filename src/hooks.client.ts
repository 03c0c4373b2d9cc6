import type { HandleClientError } from '@sveltejs/kit'
import { wellFormed } from '$lib/site/address.ts'

/** The router decodes path and fragment, and would throw: an address that somebody has damaged is put right first. */
function putRight(): void {
  const { pathname, search, hash } = location
  const [path, place] = [wellFormed(pathname), wellFormed(hash)]
  if (path !== pathname || place !== hash) history.replaceState(history.state, '', path + search + place)
}

putRight()
addEventListener('hashchange', putRight)

/** A page that is not there is told on the page; anything else is a fault of ours, and its stack is wanted. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) console.error(error)
  return { message }
}
