// `node scripts/list-files.mjs FOLDER`: lists the files of a built site anew, for the copy that its readers keep, after files were added or changed.
import { writeList } from './lib/listed.mjs'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder? node scripts/list-files.mjs build')
  process.exit(1)
}
writeList(folder)
