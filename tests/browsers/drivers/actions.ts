// What hands do, in the words that WebDriver and WebDriver BiDi share.
// @see https://www.w3.org/TR/webdriver2/#actions

/** Keys that write nothing. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const ENTER = '\uE007'
const CONTROL_OR_META = process.platform === 'darwin' ? '\uE03D' : '\uE009'

export function clickAt(x: number, y: number): readonly object[] {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 }
  ]
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]
}

export function keysOf(text: string): readonly object[] {
  const keys = [...text].map((letter) => (letter === '\n' ? ENTER : letter))
  return keyboard(keys.flatMap((key) => [down(key), up(key)]))
}

export function keysThatSelectAll(): readonly object[] {
  return keyboard([down(CONTROL_OR_META), down('a'), up('a'), up(CONTROL_OR_META)])
}

const keyboard = (actions: readonly object[]): readonly object[] => [{ type: 'key', id: 'keyboard', actions }]
const down = (value: string): object => ({ type: 'keyDown', value })
const up = (value: string): object => ({ type: 'keyUp', value })
