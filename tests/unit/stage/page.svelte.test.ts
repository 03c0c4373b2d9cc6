import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flushSync, mount, unmount } from 'svelte'
import { stillOf, type Stage } from '../../../src/lib/stage/open.ts'
import StageView from '../../../src/lib/stage/StageView.svelte'
import { Frames } from './frames.ts'
import { query, stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)

test('the sizes of all panes are told by one observer, at once: they are drawn together', async () => {
  const told: ResizeObserverCallback[] = []
  class Sizes extends NoSizes {
    constructor(callback: ResizeObserverCallback) {
      super(callback)
      told.push(callback)
    }
  }
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.resetModules()
  const { measured } = await import('../../../src/lib/stage/tree/room.svelte.ts')
  const panes = [document.createElement('div'), document.createElement('div')]
  const fits = panes.map(() => vi.fn())
  const ends = panes.map((pane, i) => measured(fits[i])(pane))
  expect(told).toHaveLength(1)
  const entries = panes.map((target) => ({ target }) as unknown as ResizeObserverEntry)
  told[0](entries, undefined as never)
  fits.forEach((fit) => expect(fit).toHaveBeenCalledOnce())
  ends[0]?.()
  told[0](entries, undefined as never)
  expect(fits.map((fit) => fit.mock.calls.length)).toEqual([1, 2])
  vi.unstubAllGlobals()
})

/** A page in which nothing has a size: nobody is ever told of one. */
class NoSizes implements ResizeObserver {
  /** Who would be told of whose size. */
  static readonly observed = new Map<Element, ResizeObserverCallback>()
  readonly #callback: ResizeObserverCallback
  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback
  }
  observe(element: Element): void {
    NoSizes.observed.set(element, this.#callback)
  }
  unobserve(): void {}
  disconnect(): void {}
}

describe('on the page', () => {
  beforeEach(() => void vi.stubGlobal('ResizeObserver', NoSizes))
  let view: ReturnType<typeof mount> | undefined
  afterEach(async () => {
    if (view) await unmount(view)
    view = undefined
    document.body.innerHTML = ''
    vi.unstubAllGlobals()
  })
  const panes = ['tree', 'timeline', 'kernel', 'syscalls', 'inspector', 'terminal', 'table'] as const

  test('the still is what the living stage shows first', async () => {
    const s = stage('zombie of child 1', {}, { panes })
    const still = await stillOf(s.machine, { program: 'zombie_maker', at: 'zombie of child 1', panes })
    expect(still).toEqual(s.view)
    expect(JSON.parse(JSON.stringify(still))).toEqual(still)
  })

  test('a still whose query names nothing fails', async () => {
    await expect(stillOf(stage().machine, { program: 'zombie_maker', at: 'reap of 4711' })).rejects.toThrow(
      '“reap of 4711” names no moment'
    )
  })

  test('asleep nothing can be pressed; awake the same elements come alive', async () => {
    const s = stage('zombie of child 1', {}, { panes })
    let awake: Stage | undefined = $state.raw()
    const still = s.view
    const props = {
      still,
      get stage() {
        return awake
      }
    }
    view = mount(StageView, { target: document.body, props })
    flushSync()
    const tree = document.querySelector('svg[role=tree]')!
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((b) => b.textContent?.trim() === name)!
    expect(button('Step').disabled).toBe(true)
    awake = s
    flushSync()
    expect(document.querySelector('svg[role=tree]')).toBe(tree)
    expect(button('Step').disabled).toBe(false)
    button('Step').click()
    await frames.pass(3000)
    flushSync()
    expect(s.moment.event).toBeGreaterThan(query('zombie of child 1'))
    expect(document.querySelector('[role=status]')!.textContent).toBe(
      '2051 is about to leave the CPU for good: nothing is left in it that could run.'
    )
  })

  test('of picture and list, only the one that is on show is drawn; on paper, both are', async () => {
    const s = stage('zombie of child 1')
    view = mount(StageView, { target: document.body, props: { still: s.view, stage: s } })
    flushSync()
    const picture = document.querySelector<SVGElement>('svg[role=tree]')!
    const list = document.querySelector('ul[role=tree]')!
    const size = (shown: boolean) => {
      picture.getClientRects = () => (shown ? [{}] : []) as unknown as DOMRectList
      const pane = picture.closest('.tree')!
      NoSizes.observed.get(pane)!([{ target: pane } as unknown as ResizeObserverEntry], undefined as never)
      flushSync()
    }
    const drawn = () => [picture, list].map(({ outerHTML }) => outerHTML)
    const changed = async (act: () => void) => {
      const before = drawn()
      act()
      await frames.pass(3000)
      flushSync()
      return drawn().map((now, i) => now !== before[i])
    }
    const toDeath = () => void s.seek(query('reap of child 1'))
    const toStart = () => void s.seek(query('zombie of child 1'))
    size(true)
    expect(await changed(toDeath)).toEqual([true, false])
    expect(await changed(() => window.dispatchEvent(new Event('beforeprint')))).toEqual([false, true])
    window.dispatchEvent(new Event('afterprint'))
    size(false)
    expect(await changed(toStart)).toEqual([false, true])
    expect(await changed(() => size(true))).toEqual([true, false])
  })

  test('arrow keys select in the tree, and move along the timeline', async () => {
    const s = stage('zombie of child 1')
    view = mount(StageView, { target: document.body, props: { still: s.view, stage: s } })
    flushSync()
    const press = (selector: string, key: string) =>
      document
        .querySelector(selector)!
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    press('svg[role=tree]', 'ArrowDown')
    flushSync()
    expect(document.querySelector('svg [aria-selected=true]')!.getAttribute('aria-label')).toBe(
      '1934 bash, asleep in wait4, child of 1'
    )
    const slider = document.querySelector('[role=slider]')!
    const before = slider.getAttribute('aria-valuenow')
    press('[role=slider]', 'ArrowLeft')
    await frames.pass(3000)
    flushSync()
    expect(Number(slider.getAttribute('aria-valuenow'))).toBe(Number(before) - 1)
    press('[role=slider]', 'Home')
    await frames.pass(3000)
    flushSync()
    expect(slider.getAttribute('aria-valuetext')).toBe('0 s')
  })

  test('what a program prints is text', () => {
    const s = stage('end', {}, { panes: ['terminal'] })
    const still = {
      ...s.view,
      layouts: { terminal: { lines: [[{ text: '<img src=x onerror=alert(1)>' }]], earlier: 0 } }
    }
    view = mount(StageView, { target: document.body, props: { still } })
    flushSync()
    expect(document.querySelector('img')).toBeNull()
    expect(document.querySelector('[role=log]')!.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})
