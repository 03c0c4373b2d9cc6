// The command lines of this folder: blocks of lines that an empty line parts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'tests/shell/lines'
export const ANSWERS = 'tests/shell/answers.json'

/** What a shell did with one of them. Output is text as UTF-8. */
export interface Answer {
  readonly stdout: string
  readonly stderr: string
  /** As $? has it. */
  readonly status: number
}

/** By theme, the name of a file without its end. */
export function commandLines(): ReadonlyMap<string, readonly string[]> {
  const themes = readdirSync(FOLDER).sort()
  return new Map(
    themes.map((file) => [
      file.replace(/\.sh$/, ''),
      readFileSync(join(FOLDER, file), 'utf8')
        .split(/\n{2,}/)
        .map((block) => block.replace(/^\n|\n$/g, ''))
        .filter((block) => block !== '')
    ])
  )
}
