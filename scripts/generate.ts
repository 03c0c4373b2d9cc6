// `npm run generate`: writes the code that is made from tables into the repository, where it can be opened, searched and stepped through.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatted, GENERATED } from './generated.ts'
import { ROOT } from './lib/paths.mjs'

for (const { path, text } of GENERATED) writeFileSync(join(ROOT, path), await formatted(path, text()))
