// After the first paint: the page's scripts, which src/hooks.server.ts has put away. They are many and large; before it, style, fonts and text come.
{
  /** Where no frame is made (a tab in the background, a frame out of sight), nobody sees a paint, ms. */
  const PATIENCE = 2000
  const scripts = document.querySelector('template[data-scripts]')
  const begin = () => scripts?.replaceWith(scripts.content)
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) begin()
  new PerformanceObserver((seen) => {
    if (seen.getEntriesByName('first-contentful-paint').length > 0) begin()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(begin, PATIENCE)

  // A button that was pressed before the page lives (src/routes/+layout.svelte says so) is pressed then.
  let pressed
  const note = ({ target }) => (pressed = target.closest('button'))
  addEventListener('click', note, true)
  addEventListener('alive', () => {
    removeEventListener('click', note, true)
    pressed?.click()
    pressed = undefined
  })
}
