// thin.ts: marks on the timeline that nobody could tell apart are drawn once. A program that sends signals for ever sends thousands; an
// element for each of them would hold the page up.

/** So many columns the width has at first; halved until few enough are left. */
const COLUMNS = 512

/** All marks if there are no more than `most`; else one for each column and `sort`, the first one, with fewer and fewer columns. */
export function thin<Mark extends { readonly x: number }>(
  marks: readonly Mark[],
  most: number,
  sort: (mark: Mark) => string = () => ''
): readonly Mark[] {
  let kept = marks
  for (let columns = COLUMNS; kept.length > most && columns >= 1; columns /= 2) {
    const taken = new Set<string>()
    kept = kept.filter((mark) => {
      const place = `${Math.floor(mark.x * columns)} ${sort(mark)}`
      return !taken.has(place) && taken.add(place)
    })
  }
  return kept
}
