// pipe_fs_i.ts: how much a pipe holds. @see Linux include/linux/pipe_fs_i.h
import type { Pipe } from '../../record/state/fields.ts'

/** Pages of a pipe that nobody has resized. @see Linux PIPE_DEF_BUFFERS */
const SLOTS = 16

/** Pages that a pipe holds at most. */
export const slotsOf = (pipe: Pipe): number => pipe.max_usage || SLOTS

export const isFull = (pipe: Pipe): boolean => pipe.bufs >= slotsOf(pipe)
