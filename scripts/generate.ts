// `npm run generate`: writes the files of the repository that are made from others. tests/unit/generated.test.ts holds them to be fresh.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GENERATED_FILES } from './lib/generated.ts'
import { ROOT } from './lib/paths.mjs'

for (const { path, text } of GENERATED_FILES) writeFileSync(join(ROOT, path), text())
