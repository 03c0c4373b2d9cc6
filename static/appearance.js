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

// A line moves when its font comes later than its text. So a text that comes first waits, but not for long (src/lib/site/fonts.css).
requestAnimationFrame(() => {
  const { fonts, documentElement } = document
  const faces = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'].map((name) => `1em "${name}"`)
  if (document.querySelector('link[as=font][href*="italic"]')) faces.push('italic 1em "Source Serif 4"')
  if (!fonts || faces.every((face) => fonts.check(face))) return
  const show = () => documentElement.removeAttribute('data-fontless')
  documentElement.setAttribute('data-fontless', '')
  Promise.all(faces.map((face) => fonts.load(face))).then(show, show)
})
