// What a language lacks is told with file and line, and fails its build. The book here is a small one, in a folder of its own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resolveConfig } from 'vite'
import { faultsOf } from '../../../src/lib/language/build/faults.ts'
import { isTable, placeIn, written } from '../../../src/lib/language/build/place.ts'
import { language } from '../../../src/lib/language/plugin.ts'

const ENGLISH: { readonly [path: string]: string } = {
  'src/lib/site/en.ts': `export const HEADER = {\n  read: 'Read',\n  deep: { left: (n: number) => \`\${n} left\` }\n}\nexport const named = (who: string): string => \`it is \${who}\`\n`,
  'content/lessons/en/01-a.svx': `---\ntitle: A\nsteps:\n  one: start\n  two: fork\n---\n\nText.\n\n<Step id="one">\n\nOne.\n\n</Step>\n\n<Step id="two">\n\nTwo.\n\n</Step>\n`,
  'content/pages/en/b.svx': '---\ntitle: B\n---\n\n{@render table()}\n',
  'content/reference/en/states.json':
    '[\n  { "letter": "R", "says": "Runs." },\n  { "letter": "Z", "says": "Is over." }\n]\n'
}
/** The same in Spanish, whole. */
const SPANISH: { readonly [path: string]: string } = {
  'src/lib/site/es.ts': `export const HEADER = {\n  read: 'Leer',\n  deep: { left: (n: number) => \`quedan \${n}\` }\n}\nexport const named = (who: string): string => \`es \${who}\`\n`,
  'content/lessons/es/01-a.svx': ENGLISH['content/lessons/en/01-a.svx'].replace('Text.', 'Texto.'),
  'content/pages/es/b.svx': ENGLISH['content/pages/en/b.svx'],
  'content/reference/es/states.json':
    '[\n  { "letter": "R", "says": "Corre." },\n  { "letter": "Z", "says": "Ha terminado." }\n]\n'
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'language-'))
  for (const [path, text] of Object.entries({ ...ENGLISH, ...SPANISH })) put(path, text)
  mkdirSync(join(root, 'src/lib/language'), { recursive: true })
  cpSync('src/lib/language/table.ts', join(root, 'src/lib/language/table.ts'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const spoil = (path: string, from: string, to: string): void => put(path, SPANISH[path].replace(from, to))
const faults = (): string[] => faultsOf(root, 'es').map(written)

test('a language that is whole has no fault', () => {
  expect(faults()).toEqual([])
})

describe('what is missing is told with its place:', () => {
  test('a lesson, a page, a table', () => {
    rmSync(join(root, 'content/lessons/es/01-a.svx'))
    rmSync(join(root, 'content/pages/es/b.svx'))
    rmSync(join(root, 'src/lib/site/es.ts'))
    expect(faults()).toEqual([
      'src/lib/site/es.ts:1: there is no such file, and the English book has src/lib/site/en.ts',
      'content/lessons/es/01-a.svx:1: there is no such file, and the English book has content/lessons/en/01-a.svx',
      'content/pages/es/b.svx:1: there is no such file, and the English book has content/pages/en/b.svx'
    ])
  })

  test('a sentence', () => {
    spoil('src/lib/site/es.ts', "  read: 'Leer',\n", '')
    expect(faults()).toEqual([expect.stringMatching(/^src\/lib\/site\/es\.ts:1: HEADER: Property 'read' is missing/)])
  })

  test('a sentence in the depth of a table', () => {
    spoil('src/lib/site/es.ts', 'left:', 'leftt:')
    expect(faults()).toEqual([expect.stringMatching(/^src\/lib\/site\/es\.ts:1: HEADER: .*'left' is missing/)])
  })

  test('a sentence, in a table that says what it is to be: on the line', () => {
    put(
      'src/lib/site/es.ts',
      `import type { Translated } from '../language/table.ts'\nimport type * as english from './en.ts'\n\nexport const HEADER = {\n  read: 'Leer',\n  deep: {}\n} satisfies Translated<typeof english.HEADER>\nexport const named = (who: string): string => who\n`
    )
    expect(faults()).toEqual([expect.stringMatching(/^src\/lib\/site\/es\.ts:6: Property 'left' is missing/)])
  })

  test('a whole export, and one that is made of other values', () => {
    spoil('src/lib/site/es.ts', 'export const HEADER', 'export const TITLE')
    expect(faults()).toEqual([
      expect.stringMatching(/^src\/lib\/site\/es\.ts:1: HEADER: Property 'HEADER' does not exist/)
    ])
    spoil('src/lib/site/es.ts', '(who: string)', '(who: { name: string })')
    expect(faults()).toEqual([expect.stringMatching(/^src\/lib\/site\/es\.ts:5: named: /)])
  })

  test('a step of a lesson, and what declares it', () => {
    spoil('content/lessons/es/01-a.svx', '<Step id="two">', '<Step id="tow">')
    expect(faults()).toEqual([
      'content/lessons/es/01-a.svx:10: <Step id="two"> is missing, which stands in content/lessons/en/01-a.svx:16'
    ])
    spoil('content/lessons/es/01-a.svx', '  two: fork\n', '')
    expect(faults()).toEqual([
      'content/lessons/es/01-a.svx:3: steps.two is missing, which stands in content/lessons/en/01-a.svx:5'
    ])
  })

  test('what a page fills in', () => {
    spoil('content/pages/es/b.svx', '{@render table()}', '')
    expect(faults()).toEqual([
      'content/pages/es/b.svx:1: {@render table()} is missing, which stands in content/pages/en/b.svx:5'
    ])
  })

  test('an entry, a part of one, and a file that is no JSON', () => {
    const file = 'content/reference/es/states.json'
    spoil(file, ', "says": "Ha terminado."', '')
    expect(faults()).toEqual([`${file}:3: 1.says is missing, which content/reference/en/states.json has`])
    spoil(file, '"Ha terminado."', '""')
    expect(faults()).toEqual([`${file}:3: 1.says is missing, which content/reference/en/states.json has`])
    spoil(file, '[', '')
    expect(faults()).toEqual([expect.stringMatching(/^content\/reference\/es\/states\.json:1: /)])
  })
})

describe('the build', () => {
  const config = (tag: string, command: 'build' | 'serve') =>
    resolveConfig({ root, configFile: false, logLevel: 'silent', plugins: [language(root, tag)] }, command)

  test('of a language that is not whole fails, and says what is missing', async () => {
    rmSync(join(root, 'content/lessons/es/01-a.svx'))
    await expect(config('es', 'build')).rejects.toThrow('content/lessons/es/01-a.svx:1: there is no such file')
  })

  test('of English asks for no other', async () => {
    rmSync(join(root, 'content/lessons/es/01-a.svx'))
    await expect(config('en', 'build')).resolves.toBeDefined()
  })
})

test.each([
  ['src/lib/stage/en.ts', 'src/lib/stage/es.ts'],
  ['src/lib/front/outcome.en.ts', 'src/lib/front/outcome.es.ts'],
  ['src/routes/en.ts', 'src/routes/es.ts'],
  ['content/lessons/en/01-a.svx', 'content/lessons/es/01-a.svx'],
  ['content/assignments/counting/en/words.json', 'content/assignments/counting/es/words.json'],
  ['src/lib/stage/open.ts', undefined],
  ['content/programs/zombie_maker.c', undefined],
  // gcc speaks English on every machine.
  ['src/lib/cc/en.ts', undefined],
  ['src/cli/en.ts', undefined]
])('in Spanish %s is %s', (path, place) => {
  expect(placeIn('es', path)).toBe(place)
  expect(isTable(path)).toBe(place?.startsWith('src/') ?? false)
})
