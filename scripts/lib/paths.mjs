import { fileURLToPath } from 'node:url'

/** The repository's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What scripts remember between runs; goes with node_modules. */
export const CACHE = `${ROOT}node_modules/.cache/unkillable/`
