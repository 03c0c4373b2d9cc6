// What a command of `unkillable` is, and how it refuses what it was given.
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A file beside this one: `run.ts` is `unkillable run`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole text of `unkillable COMMAND --help`. */
  readonly help: string
  /** Answers the exit status. Throws UsageError for arguments that make no sense. */
  main(args: string[]): Promise<number>
}

/** The user's mistake, not ours: told in one sentence, without a stack, with status 2. */
export class UsageError extends Error {}

/** parseArgs, with its complaints as UsageError. */
export function parse<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(error.message.split('. ')[0])
    }
    throw error
  }
}
