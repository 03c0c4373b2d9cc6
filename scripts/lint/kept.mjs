// What a page keeps in the browser passes through one room, src/lib/storage. A lint rule: nothing else in the house names the browser's stores.

const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel']
const message = 'What is kept goes by way of src/lib/storage.'
/** Refused everywhere else. A later setting of `no-restricted-globals` replaces an earlier one, so each must hold these too. */
export const KEPT_GLOBALS = STORES.map((name) => ({ name, message }))

/** @type {import('eslint').Linter.Config[]} */
export const kept = [
  {
    files: ['src/**'],
    ignores: ['src/lib/storage/**'],
    rules: {
      'no-restricted-globals': ['error', ...KEPT_GLOBALS],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          STORES.map((property) => ({ object, property, message }))
        )
      ]
    }
  }
]
