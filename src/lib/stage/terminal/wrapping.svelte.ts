// wrapping.svelte.ts: whether long lines of a terminal are wrapped: asked once, and so for every terminal of the page, however often its pane is shut.
export const wrapping = $state({ on: false })
