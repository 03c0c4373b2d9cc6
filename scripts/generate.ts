// `npm run generate`: writes the code that is made from tables into the repository, where it can be opened, searched and stepped through.
import { writeFileSync } from 'node:fs'
import { formatted, GENERATED } from './generated.ts'

for (const { path, text } of GENERATED) writeFileSync(path, await formatted(path, text()))
