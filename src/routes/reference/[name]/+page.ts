import { referencePage } from '../pages.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, data }) => ({ ...data, ...(await referencePage(params.name)) })
