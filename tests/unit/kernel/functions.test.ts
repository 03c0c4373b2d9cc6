import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FUNCTIONS } from '../../../src/lib/record/functions.ts'

const kernel = new URL('../../../src/lib/kernel/', import.meta.url)
const source = readdirSync(kernel, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path !== 'functions.ts')
  .map((path) => readFileSync(new URL(path, kernel), 'utf8'))
  .join('\n')

test.each(FUNCTIONS.map(({ name }) => name).filter((name) => name !== ''))(
  'somebody calls %s, or sleeps in it',
  (name) => {
    expect(source).toMatch(new RegExp(`\\bFN\\.${name}\\b|'${name}'`))
  }
)
