import { lessons } from '../lessons.server.ts'

export const load = () => ({ lessons })
