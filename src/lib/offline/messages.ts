/** What a page says to a version that waits: take the place of the one before. */
export const TAKE = 'take'
