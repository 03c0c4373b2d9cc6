// en.ts: what the page for teachers says between the names of the exercises. Its text is content/pages/en/teachers.svx.

/** Behind the title of an exercise. */
export const takes = (minutes: number): string => `, about ${minutes} minutes`
