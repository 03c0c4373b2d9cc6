// Same image and inputs, same records, in Node and in every browser: what could differ is refused below the stage.

const ROOMS = ['record', 'kernel', 'vm', 'cc', 'image', 'machine', 'run', 'assignment'].map(
  (room) => `src/lib/${room}/**/*.ts`
)
/** They meet the outside on purpose: some run at build time, others are the browser's end of the machine. */
const OUTSIDE = [
  'src/lib/image/plugin.ts',
  'src/lib/image/fetch.ts',
  'src/lib/image/build/**',
  'src/lib/machine/worker.ts',
  'src/lib/run/workerMachine.ts',
  'src/lib/machine/thread.ts',
  'src/**/*.test.ts'
]

const CLOCKS = [
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame'
]
const ENGINES = [
  'Intl',
  'TextEncoder',
  'TextDecoder',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics'
]
const PLACES = ['crypto', 'process', 'Buffer', 'window', 'document', 'self', 'globalThis', 'navigator', 'fetch', 'eval']
/** What IEEE 754 or the integers define to the last bit. */
const MATH = 'sqrt|imul|clz32|fround|floor|trunc|abs|min|max'

const MESSAGE =
  'Below the stage nothing may depend on the clock, on chance, on the engine or on the place (ARCHITECTURE.md).'

/** Refused everywhere. A later setting of `no-restricted-syntax` replaces an earlier one, so each must hold these too. */
export const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Erasable syntax only: a const object, or a union of literals.' },
  {
    selector:
      'CallExpression > MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme)$/]',
    message: 'Every test runs.'
  }
]

/** @type {import('eslint').Linter.Config[]} */
export const determinism = [
  {
    files: ROOMS,
    ignores: OUTSIDE,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...CLOCKS, ...ENGINES, ...PLACES].map((name) => ({ name, message: MESSAGE }))
      ],
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector: `MemberExpression[object.name='Math']:not([property.name=/^(${MATH})$/])`,
          message: `Of Math only ${MATH.replaceAll('|', ', ')}: the rest differs between engines.`
        },
        { selector: `:not(MemberExpression) > Identifier[name='Math']`, message: MESSAGE },
        {
          selector: `BinaryExpression[operator='**']:not([left.type='Literal'][right.type='Literal']):not([left.bigint]):not([left.value=2])`,
          message: 'Powers of anything but 2 differ between engines; BigInt or a product does not.'
        },
        { selector: 'MemberExpression[property.name=/^(localeCompare|toLocale[A-Z].*|normalize)$/]', message: MESSAGE }
      ]
    }
  }
]
