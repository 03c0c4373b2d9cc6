// unresolved.ts: what becomes of a lesson whose runs do not come to rest, or whose queries name no moments of them: the site is not built.

export function unresolved(error: Error): undefined {
  throw error
}
