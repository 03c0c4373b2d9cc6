// `npm run build`: the static site, in each language of the book. SITE_FOLDER is where (build), BASE_PATH under which address.
import { TAGS } from './lib/language.mjs'
import { buildSite } from './lib/site.mjs'

process.exit(TAGS.every((tag) => buildSite(tag)) ? 0 : 1)
