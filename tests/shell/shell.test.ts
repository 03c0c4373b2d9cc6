// Our shell answers each line as a real bash does (record.ts).
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sh } from '../unit/userland/computer.ts'
import { ANSWERS, commandLines, type Answer } from './lines.ts'

const answers = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Readonly<Record<string, Answer>>

/** The computer of tests shows a byte as a character. */
const text = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8')

for (const [theme, lines] of commandLines())
  describe(theme, () => {
    for (const line of lines)
      test(line, () => {
        const { stdout, stderr, status } = sh(line)
        expect({ stdout: text(stdout), stderr: text(stderr), status }).toEqual(answers[line])
      })
  })
