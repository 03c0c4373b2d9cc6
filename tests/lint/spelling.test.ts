// cspell reads all that is read (cspell.json, a part of `npm run lint`). Its list of our own words holds what the book has, in order, and no more.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const words = readFileSync('scripts/words.txt', 'utf8').trimEnd().split('\n')
const texts = ['content', 'src']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => (folder === 'content' ? /\.(svx|json)$/ : /(^|[./])en\.ts$/).test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  )
  .join('\n')
  .toLowerCase()

test('our own words stand in order, each once, and each is used', () => {
  expect(words).toEqual([...new Set(words)].sort())
  expect(words.filter((word) => !texts.includes(word))).toEqual([])
})

/** What cspell says of a text, by the settings of the repository. */
function complaintsOf(text: string): string[] {
  const options = ['--no-progress', '--no-summary', '--words-only', '--config', 'cspell.json', 'stdin']
  const { stdout, error } = spawnSync(process.execPath, ['node_modules/cspell/bin.mjs', ...options], {
    input: text,
    encoding: 'utf8'
  })
  if (error) throw error
  return stdout.split('\n').filter(Boolean)
}

test('a misspelt word is found, and our own are none', () => {
  expect(complaintsOf('A zombbie is not reeped by its subreaper.')).toEqual(['zombbie', 'reeped'])
})
