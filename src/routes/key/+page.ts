import { prose } from '../prose.ts'

export const load = async ({ data }) => ({ ...data, ...(await prose('key')) })
