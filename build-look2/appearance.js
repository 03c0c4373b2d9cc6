// Before the first paint: the reader's theme, motion and size, as src/lib/site/appearance.svelte.ts has kept them.
try {
  const kept = JSON.parse(localStorage.getItem('unkillable.appearance') ?? '{}') ?? {}
  const { dataset } = document.documentElement
  if (kept.theme === 'light' || kept.theme === 'dark') dataset.theme = kept.theme
  if (kept.motion === 'reduce') dataset.motion = kept.motion
  if (kept.size === 'large') dataset.size = kept.size
} catch {
  // Storage forbidden or spoilt: the defaults hold.
}
