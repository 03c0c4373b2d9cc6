import { OWN_PROGRAM } from '$lib/sandbox/offers.ts'
import { programs } from '../play/programs.server.ts'

export const load = () => ({ programs: programs.filter(({ name }) => name !== OWN_PROGRAM) })
