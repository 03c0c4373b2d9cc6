// What nobody can see rests: far from the window, or in a hidden tab; and goes on when it is seen again.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restUnseen } from '../../../src/lib/site/attention.ts'
import { Clock } from '../../../src/lib/stage/clock.ts'

let tell: (near: boolean) => void
let stopped: boolean
let state: DocumentVisibilityState

class Near {
  constructor(call: IntersectionObserverCallback) {
    tell = (isIntersecting) => call([{ isIntersecting } as IntersectionObserverEntry], undefined as never)
  }
  observe(): void {}
  disconnect(): void {
    stopped = true
  }
}

beforeEach(() => {
  stopped = false
  state = 'visible'
  vi.stubGlobal('IntersectionObserver', Near)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => state)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function tab(to: DocumentVisibilityState): void {
  state = to
  document.dispatchEvent(new Event('visibilitychange'))
}

/** A clock in a movement, and how many have asked it for frames and not stopped. */
function moving() {
  const asking = new Set<object>()
  const clock = new Clock(() => {
    const frames = { stop: () => void asking.delete(frames) }
    asking.add(frames)
    return frames
  })
  void clock.run(1000, () => {})
  return { clock, asks: () => asking.size > 0 }
}

test('a movement asks for no frame while its stage is far from the window, or its tab is hidden', () => {
  const { clock, asks } = moving()
  const end = restUnseen(() => clock)(document.body)
  expect(asks()).toBe(true)
  tell(false)
  expect(asks()).toBe(false)
  tab('hidden')
  tell(true)
  expect(asks()).toBe(false)
  tab('visible')
  expect(asks()).toBe(true)
  tab('hidden')
  expect(asks()).toBe(false)
  void clock.run(500, () => {})
  expect(asks()).toBe(false)
  tab('visible')
  expect(asks()).toBe(true)
  end()
  tab('hidden')
  expect([asks(), stopped]).toEqual([true, true])
})
