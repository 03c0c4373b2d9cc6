// book.ts: the index of the page's language, fetched at the first search and then kept for the page's life.
import { BookIndex, type IndexFile } from './searchIndex.ts'

let known: Promise<BookIndex> | undefined

/** `address`: of the index's file. What could not be fetched is tried again at the next call. */
export function bookIndex(address: string): Promise<BookIndex> {
  known ??= fetched(address).catch((error) => {
    known = undefined
    throw error
  })
  return known
}

async function fetched(address: string): Promise<BookIndex> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return new BookIndex((await response.json()) as IndexFile)
}
