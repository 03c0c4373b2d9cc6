// functionAt.ts: the name of the function of a program that lies at an address.
import { TEXT_BASE } from '../record/constants.ts'
import type { ProgramText } from './types.ts'

export function functionAt(program: ProgramText, address: number): string | undefined {
  const at = (address - TEXT_BASE) >> 2
  return program.functions.find(({ pc, end }) => at >= pc && at < end)?.name
}
