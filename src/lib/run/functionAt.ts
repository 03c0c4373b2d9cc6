// functionAt.ts: the name of the function that lies at an address of a program.
import { TEXT_BASE } from '../record/constants.ts'
import type { ProgramText } from './types.ts'

export function functionAt(program: ProgramText, address: number): string | undefined {
  const at = (address - TEXT_BASE) >> 2
  return program.functions.find(({ pc, end }) => at >= pc && at < end)?.name
}
