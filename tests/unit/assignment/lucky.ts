// lucky.ts: of an attempt at the exercise “envelope”, the one whose children end a little apart: each letter comes in time by the usual rule,
// and not by every other.
export const lucky = (twice: string): string => twice.replace('sleep(1)', 'usleep(1000000 + 7 * number)')
