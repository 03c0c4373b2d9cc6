// Writes down what a page complains about. For a browser that tells nobody: the first script of each page of the copy that is tested.
globalThis.heard = []

/** @param {...unknown} words */
const hear = (...words) => void globalThis.heard.push(words.map(String).join(' '))

for (const level of ['error', 'warn']) {
  const tell = console[level].bind(console)
  console[level] = (...words) => {
    hear(...words)
    tell(...words)
  }
}
// What does not load says so to nobody but itself: hence `capture`.
addEventListener('error', ({ message, target }) => hear(message ?? `not loaded: ${target.src ?? target.href}`), true)
addEventListener('unhandledrejection', ({ reason }) => hear(reason))
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => hear(violatedDirective, blockedURI))
globalThis.Worker = class extends Worker {
  constructor(...args) {
    super(...args)
    this.addEventListener('error', ({ message }) => hear(message ?? `not loaded: ${args[0]}`))
  }
}
