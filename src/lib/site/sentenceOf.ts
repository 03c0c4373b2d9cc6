// sentenceOf.ts: what went wrong, as a sentence.
export function sentenceOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return /[.!?]$/.test(words) ? words : `${words}.`
}
