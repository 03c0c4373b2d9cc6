import { prose } from '../prose.ts'

export const load = () => prose('key')
