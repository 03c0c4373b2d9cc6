// download.ts: gives the reader a file that the page has made.

/** What a download needs at most to have its own hold on a file, ms. */
const HELD = 10_000

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HELD)
}
