import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const eslint = new ESLint({ cwd: root })

/** The rules that refuse `code` where it stands at `path`; the file need not exist. */
async function refusedBy(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: root + path })
  return [...new Set(result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId))]
}

const use = (specifier: string) => `import { x } from '${specifier}'\n\nexport const y = x\n`

test.each([
  ['src/lib/kernel/a.ts', '../vm/b.ts'],
  ['src/lib/kernel/a.ts', 'node:fs'],
  ['src/lib/kernel/a.ts', 'virtual:disk'],
  ['src/lib/record/a.ts', '../kernel/b.ts'],
  ['src/lib/record/a.ts', 'd3'],
  ['src/lib/record/a.ts', './generate/writers.ts'],
  ['src/lib/kernel/fs/a.ts', '../../stage/b.ts'],
  ['src/lib/run/a.ts', '../kernel/b.ts'],
  ['src/lib/run/a.ts', '../machine/b.ts'],
  ['src/lib/run/a.ts', 'd3'],
  ['src/lib/kernel/a.ts', '$lib/machine/b.ts'],
  ['src/lib/vm/a.ts', '../cc/b.ts'],
  ['src/lib/vm/a.ts', '../kernel/b.ts'],
  ['src/lib/cc/a.ts', '../kernel/b.ts'],
  ['src/lib/assignment/a.ts', '../machine/b.ts'],
  ['src/lib/cc/a.ts', 'd3'],
  ['src/lib/machine/a.ts', '../cc/index.ts'],
  ['src/lib/machine/a.ts', '../image/plugin.ts'],
  ['src/lib/image/image.ts', './build/a.ts'],
  ['src/lib/assignment/a.ts', '../stage/b.svelte'],
  ['src/lib/stage/a.ts', '../kernel/b.ts'],
  ['src/lib/stage/a.ts', '../machine/machine.ts'],
  ['src/lib/stage/a.ts', '../lesson/b.ts'],
  ['src/lib/lesson/a.ts', '../../routes/b.ts'],
  ['src/lib/machine/a.ts', '../../cli/b.ts'],
  ['src/lib/storage/a.ts', '../run/b.ts'],
  // Nothing of the machine depends on the language of its reader.
  ['src/lib/kernel/a.ts', '../language/en.ts'],
  ['src/lib/cc/a.ts', '../language/en.ts'],
  ['src/lib/machine/a.ts', '../language/en.ts'],
  ['src/lib/run/a.ts', '../language/en.ts'],
  ['src/lib/language/a.ts', '../run/b.ts'],
  ['src/lib/stage/a.ts', '../storage/index.ts'],
  ['src/lib/machine/a.ts', './thread.ts']
])('%s may not import %s', async (path, specifier) => {
  expect(await refusedBy(path, use(specifier))).toEqual(['unkillable/directions'])
})

test('a wrong direction is seen in a Svelte component and in a dynamic import too', async () => {
  const component = `<script lang="ts">\n  import { x } from '../kernel/b.ts'\n</script>\n\n{x}\n`
  expect(await refusedBy('src/lib/stage/A.svelte', component)).toEqual(['unkillable/directions'])
  expect(await refusedBy('src/lib/stage/a.ts', `export const y = import('../kernel/b.ts')\n`)).toEqual([
    'unkillable/directions'
  ])
})

test.each([
  ['src/lib/kernel/a.ts', '../record/b.ts'],
  ['src/lib/record/generate/a.ts', '../b.ts'],
  ['src/lib/vm/a.ts', '../record/b.ts'],
  ['src/lib/cc/a.ts', '../vm/b.ts'],
  ['src/lib/machine/a.ts', '../kernel/b.ts'],
  ['src/lib/machine/a.ts', '../run/b.ts'],
  ['src/lib/stage/a.ts', '../run/client.ts'],
  ['src/lib/stage/a.ts', 'd3'],
  ['src/lib/stage/a.ts', '../language/en.ts'],
  ['src/lib/assignment/a.ts', '../language/en.ts'],
  ['src/lib/run/a.ts', 'd3-array'],
  ['src/lib/image/build/a.ts', '../../cc/index.ts'],
  ['src/lib/image/plugin.ts', './build/a.ts'],
  ['src/lib/machine/worker.ts', '../cc/index.ts'],
  ['src/lib/machine/thread.ts', './worker.ts'],
  ['src/cli/a.ts', '../lib/cc/index.ts']
])('%s may import %s', async (path, specifier) => {
  expect(await refusedBy(path, use(specifier))).toEqual([])
})

test('the machine may import types of the compiler', async () => {
  expect(await refusedBy('src/lib/machine/a.ts', `export type { X } from '../cc/index.ts'\n`)).toEqual([])
})

test.each([
  ['new Date()', 'no-restricted-globals'],
  ['performance.now()', 'no-restricted-globals'],
  ['setTimeout(() => 0, 1)', 'no-restricted-globals'],
  ['new Intl.PluralRules()', 'no-restricted-globals'],
  ['crypto.randomUUID()', 'no-restricted-globals'],
  ['new TextEncoder()', 'no-restricted-globals'],
  ['globalThis.name', 'no-restricted-globals'],
  ['Math.random()', 'no-restricted-syntax'],
  ['Math.sin(1)', 'no-restricted-syntax'],
  ["Math['pow'](2, 3)", 'no-restricted-syntax'],
  ['[Math]', 'no-restricted-syntax'],
  ["'a'.localeCompare('b')", 'no-restricted-syntax'],
  ['10 ** [].length', 'no-restricted-syntax']
])('%s is refused below the stage, and not above', async (expression, rule) => {
  const code = `export const x = ${expression}\n`
  for (const room of ['record', 'kernel', 'vm', 'cc', 'machine', 'run', 'assignment', 'image']) {
    expect(await refusedBy(`src/lib/${room}/a.ts`, code)).toEqual([rule])
  }
  expect(await refusedBy('src/lib/lesson/a.ts', code)).toEqual([])
})

const component = (script: string, markup = '', style = '') =>
  `<script lang="ts">\n  ${script}\n</script>\n\n${markup}\n\n<style>\n  ${style}\n</style>\n`

test.each([
  ['src/lib/stage/a.ts', 'export const x = Date.now()\n', 'no-restricted-globals'],
  ['src/lib/stage/stage.svelte.ts', 'requestAnimationFrame(() => {})\n', 'no-restricted-globals'],
  ['src/lib/stage/a.ts', 'setTimeout(() => {}, 1)\n', 'no-restricted-globals'],
  ['src/lib/stage/a.ts', 'window.setInterval(() => {}, 1)\n', 'no-restricted-syntax'],
  ['src/lib/stage/a.ts', `import { timer } from 'd3'\n\ntimer(() => {})\n`, 'no-restricted-imports'],
  ['src/lib/stage/tree/A.svelte', component('const now = performance.now()', '{now}'), 'no-restricted-globals'],
  [
    'src/lib/stage/tree/A.svelte',
    component(`import { Tween } from 'svelte/motion'`, '{Tween}'),
    'no-restricted-imports'
  ],
  [
    'src/lib/stage/tree/A.svelte',
    component('let body: Element', '<p bind:this={body} onclick={() => body.animate([])}></p>'),
    'no-restricted-syntax'
  ],
  [
    'src/lib/stage/tree/A.svelte',
    component('', '<p class="a"></p>', '.a {\n    transition: opacity 1s;\n  }'),
    'no-restricted-syntax'
  ],
  [
    'src/lib/stage/tree/A.svelte',
    component('', '<p class="a"></p>', '.a {\n    animation: move 1s;\n  }'),
    'no-restricted-syntax'
  ]
])('a second clock in %s is refused: %s', async (path, code, rule) => {
  expect(await refusedBy(path, code)).toEqual([rule])
})

test('the clock itself may tick, and another part of d3 is no clock', async () => {
  const ticking = `import { timer } from 'd3'\n\nexport const x = timer\n`
  expect(await refusedBy('src/lib/stage/clock.ts', ticking)).toEqual([])
  expect(await refusedBy('src/lib/stage/a.ts', ticking.replaceAll('timer', 'easeCubic'))).toEqual([])
})

test.each([
  ["localStorage.getItem('x')", 'no-restricted-globals'],
  ["window.localStorage.getItem('x')", 'no-restricted-properties'],
  ["globalThis.indexedDB.open('x')", 'no-restricted-properties'],
  ["new BroadcastChannel('x')", 'no-restricted-globals']
])('%s is refused outside storage', async (expression, rule) => {
  const code = `export const x = ${expression}\n`
  for (const path of ['src/lib/sandbox/a.ts', 'src/routes/a.ts', 'src/lib/stage/a.ts'])
    expect(await refusedBy(path, code)).toEqual([rule])
  expect(await refusedBy('src/lib/storage/a.ts', code)).toEqual([])
})

test('what of Math is exact is allowed below the stage', async () => {
  const code = `export const x = Math.imul(Math.clz32(Math.floor(Math.sqrt(2))), 2 ** 31)\n`
  expect(await refusedBy('src/lib/kernel/a.ts', code)).toEqual([])
})

test('a circle of imports is refused', async () => {
  const whole = new ESLint({ cwd: root, ignore: false, overrideConfig: { ignores: ['!tests/lint/cycle/'] } })
  const results = await whole.lintFiles('tests/lint/cycle/*.ts')
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    'import-x/no-cycle',
    'import-x/no-cycle'
  ])
})

test.each([
  ['src/lib/kernel/signal/send.ts', '../exit.ts'],
  ['src/lib/kernel/pid.ts', './wait.ts'],
  ['src/lib/kernel/fs/poll.ts', './select.ts'],
  ['src/lib/kernel/sched.ts', './entry.ts']
])('in the kernel, too: %s may not import %s', async (path, specifier) => {
  expect(await refusedBy(path, use(specifier))).toEqual(['import-x/no-cycle'])
})

test('of the compiler only the files of the grammar may import each other in a circle', async () => {
  // What parser.ts, scope.ts and types.ts hold is used by expressions.ts.
  for (const leaf of ['parser.ts', 'scope.ts', 'types.ts', 'preprocess/reader.ts']) {
    const specifier = leaf.includes('/') ? './preprocess.ts' : './expressions.ts'
    expect(await refusedBy(`src/lib/cc/${leaf}`, use(specifier))).toEqual(['import-x/no-cycle'])
  }
  expect(await refusedBy('src/lib/cc/tags.ts', use('./expressions.ts'))).toEqual([])
})
