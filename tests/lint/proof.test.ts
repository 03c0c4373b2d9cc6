import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const proof = (...names: string[]) => spawnSync('node', ['scripts/proof.mjs', ...names], { encoding: 'utf8' })

test('what compares with Linux, tries what is damaged, or looks at all in a browser, is a step of the proof', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = Object.keys(scripts).filter((name) => /^(fuzz:|conformance\b|whole$)(?!.*:record$)/.test(name))
  const { status, stderr } = proof('nosuch')
  expect(status).toBe(2)
  expect(stderr.trimEnd().slice(0, -1).split(' it has ')[1].split(', ').sort()).toEqual(commands.sort())
})
