// bsearch.ts: numbers in ascending order, each once, in an array. @see Linux lib/bsearch.c

/** Index of the first that is not less than `n`. */
export function placeOf(numbers: readonly number[], n: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] < n) low = middle + 1
    else high = middle
  }
  return low
}

export function insertSorted(numbers: number[], n: number): void {
  const at = placeOf(numbers, n)
  if (numbers[at] !== n) numbers.splice(at, 0, n)
}

export function removeSorted(numbers: number[], n: number): void {
  const at = placeOf(numbers, n)
  if (numbers[at] !== n) return
  // An array gives up its first at once, and any other by moving what follows.
  if (at === 0) numbers.shift()
  else numbers.splice(at, 1)
}

/** Index of the last that is not greater than `n`; -1: there is none. */
export function lastUpTo(numbers: readonly number[], n: number): number {
  const at = placeOf(numbers, n)
  return numbers[at] === n ? at : at - 1
}
