import { prose } from '../prose.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data }) => ({ ...data, ...(await prose('teachers')) })
