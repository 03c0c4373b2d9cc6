// wrapping.svelte.ts: whether terminals wrap long lines. A reader who wants it once wants it at the next step, too.
export const wrapping = $state({ on: false })
