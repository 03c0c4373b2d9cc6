import ts from 'typescript'
import { expect, test } from 'vitest'
import { walksOf } from '../../scripts/lint/mapOrder.mjs'

const root = new URL('../../', import.meta.url).pathname
/** A run is made here, or read; so the order in which a collection is walked through could decide. (generate/ makes source text.) */
const ROOMS = /\/src\/lib\/(record(?!\/generate)|kernel|vm|image|machine|run|assignment)\//

/** The core with one more file, which need not exist. */
function program(planted?: { readonly path: string; readonly text: string }): ts.Program {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.core.json`, ts.sys.readFile).config,
    ts.sys,
    root
  )
  if (!planted) return ts.createProgram(fileNames, options)
  const path = root + planted.path
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, language) =>
    name === path ? ts.createSourceFile(name, planted.text, language, true) : getSourceFile(name, language)
  return ts.createProgram([path], options, host)
}

test('below the stage nobody walks through a Map or a Set', () => {
  expect(walksOf(program(), (path) => ROOMS.test(path))).toEqual([])
})

const WALKS = [
  'for (const [row] of waiting) wake(row)',
  'for (const row of waiting.keys()) wake(row)',
  'waiting.forEach((_, row) => wake(row))',
  'wake([...waiting.keys()][0])',
  'wake(Array.from(waiting.values())[0])',
  'wake(waiting.keys().next().value!)',
  'const [first] = ready; wake(first)',
  'wake(new Int32Array(ready)[0])'
]
const LOOKS = ['wake(waiting.get(1)!)', 'for (const row of [1, 2]) wake(row)', 'if (ready.has(1)) wake(ready.size)']

test('each way to walk through one is found, and looking under a key is not', () => {
  const path = 'src/lib/kernel/planted.ts'
  const text = [
    'declare const waiting: Map<number, number>, ready: Set<number>, wake: (row: number) => void',
    ...[...WALKS, ...LOOKS].map((statement) => `{ ${statement} }`),
    'export {}'
  ].join('\n')
  const found = walksOf(program({ path, text }), (name) => name.endsWith(path))
  expect(found.map((place) => Number(/:(\d+) /.exec(place)![1]))).toEqual(WALKS.map((_, i) => i + 2))
})
