// numbers.ts: numbers as options are given them.
import { UsageError } from './command.ts'
import { en } from './en.ts'

/** A number that is not negative. */
export function numberOf(text: string | undefined, option: string): number
/** A whole number between two others, both included. */
export function numberOf(text: string | undefined, option: string, least: number, most: number): number
export function numberOf(text: string | undefined, option: string, least?: number, most?: number): number {
  const value = Number(text)
  if (text === undefined || text.trim() === '' || !(value >= 0) || !Number.isFinite(value))
    throw new UsageError(en.needsNumber(option, text))
  if (least !== undefined && (!Number.isInteger(value) || value < least || value > most!))
    throw new UsageError(en.between(option, least, most!))
  return value
}
