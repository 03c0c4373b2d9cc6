// brackets.ts: how deep the text of a program lies in brackets, whatever they stand in.

/** Deeper than that no program goes: our compiler takes 256 (cc/budget.ts), clang too, gcc as many as its stack holds. */
export const DEEPEST = 1000

/** The greatest depth, or `enough` where that is reached. */
export function bracketDepth(text: string, enough = Infinity): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length && deepest < enough; i++) {
    switch (text[i]) {
      case '(':
      case '[':
      case '{':
        if (++depth > deepest) deepest = depth
        break
      case ')':
      case ']':
      case '}':
        if (depth > 0) depth--
    }
  }
  return deepest
}
