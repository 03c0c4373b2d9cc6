// One of each complaint that the smoke test must hear.
console.error('an error in the console')
console.warn('a warning in the console')
setTimeout(() => {
  throw new Error('an error that nobody catches')
})
void Promise.reject(new Error('a promise that nobody keeps'))
