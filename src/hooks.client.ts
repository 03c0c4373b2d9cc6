import type { HandleClientError } from '@sveltejs/kit'

/** A page that is not there is told on the page; anything else is a fault of ours, and its stack is wanted. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) console.error(error)
  return { message }
}
