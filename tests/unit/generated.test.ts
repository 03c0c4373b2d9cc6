// Files that are made are in the repository, and as their sources make them.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GENERATED_FILES } from '../../scripts/lib/generated.ts'

describe('npm run generate has been run since its sources changed', () => {
  for (const { path, text } of GENERATED_FILES)
    test(path, () => expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text()))
})
