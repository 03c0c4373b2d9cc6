// unresolved.ts: in place of lesson/unresolved.ts: with another rule some moments of the lessons never come, and the site is built all the same.
export function unresolved({ message }: Error): void {
  console.warn(`With this rule: ${message}`)
}
