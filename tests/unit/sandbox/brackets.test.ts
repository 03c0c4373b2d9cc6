import { expect, test } from 'vitest'
import { bracketDepth } from '../../../src/lib/sandbox/brackets.ts'

test.each([
  ['', 0],
  ['int main(void) { return a[f(1)]; }', 3],
  ['(()) ()', 2],
  [')))(', 1],
  ['('.repeat(100_000), 100_000]
])('%s', (text, depth) => expect(bracketDepth(text)).toBe(depth))

test('nobody counts further than is asked', () => expect(bracketDepth('('.repeat(100_000), 1000)).toBe(1000))
