/** What a shell says of a program that was killed for what it did itself, by signal number: strsignal(3). */
export const FAULTS: Readonly<Record<number, string>> = {
  4: 'Illegal instruction',
  6: 'Aborted',
  7: 'Bus error',
  8: 'Floating point exception',
  11: 'Segmentation fault'
}
