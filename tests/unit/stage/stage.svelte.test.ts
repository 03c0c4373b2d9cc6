import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { find, type Head, type Input, type Moment } from '../../../src/lib/run/client.ts'
import { Motion } from '../../../src/lib/stage/motion.svelte.ts'
import { betweenTrees, changedTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { Stage, stillOf } from '../../../src/lib/stage/open.ts'
import { Clock, type Timer } from '../../../src/lib/stage/clock.ts'
import StageView from '../../../src/lib/stage/StageView.svelte'
import { Run } from '../../../src/lib/run/run.ts'
import { fakeMachine } from './fakeMachine.ts'
import { zombieMaker } from './fixture.ts'

const { sim, marks } = zombieMaker()

function stage(
  at?: string,
  over: Parameters<typeof fakeMachine>[1] = {},
  options: ConstructorParameters<typeof Stage>[1] = {}
) {
  const run = sim.run()
  return new Stage(fakeMachine(run, over), { program: 'zombie_maker', at, timer: frames.timer, ...options })
}
const letters = (s: Stage) => s.view.layouts.tree!.bodies.map(({ pid, letter }) => `${pid}${letter}`).join(' ')
const query = (text: string) => find(sim.run(), text)!

/** Frames of 20 ms, as fast as they can be told. */
class Frames {
  #now = 0
  #running = new Set<(now: number) => void>()

  readonly timer: Timer = (tick) => {
    const start = this.#now
    const frame = (now: number) => tick(now - start)
    this.#running.add(frame)
    return { stop: () => this.#running.delete(frame) }
  }

  /** How many ask for frames. */
  get asked(): number {
    return this.#running.size
  }

  async pass(ms: number): Promise<void> {
    for (const end = this.#now + ms; this.#now < end;) {
      this.#now += 20
      for (const frame of [...this.#running]) frame(this.#now)
      for (let i = 0; i < 12; i++) await Promise.resolve()
    }
  }
}
let frames: Frames
beforeEach(() => (frames = new Frames()))

/** Lets a movement end. */
async function settle<T>(moving: Promise<T>): Promise<T> {
  await frames.pass(3000)
  return moving
}

describe('a stage', () => {
  test('begins where its program begins, or at a query', () => {
    expect(stage().moment.event).toBe(query('start'))
    expect(letters(stage('zombie of child 1'))).toBe('1S 1934S 2050S 2051Z 2052S')
  })

  test('steps beat by beat, and Back undoes each step', async () => {
    const s = stage('zombie of child 1')
    const from = s.moment.event
    await settle(s.step(1))
    const to = s.moment.event
    expect(to).toBeGreaterThan(from)
    await settle(s.step(-1))
    expect(s.moment.event).toBe(from)
    expect(s.t).toBe(1)
  })

  test('steps by system calls', async () => {
    const s = stage()
    await settle(s.step(1, 'syscall'))
    const passed = Array.from({ length: s.moment.event - s.start }, (_, i) => s.machine.run.kind(s.start + i))
    expect(passed.filter((kind) => kind === 'sys_exit')).toHaveLength(1)
  })

  test('steps by lines of C as the machine says', async () => {
    const there: Moment = { event: marks.asleep, instructions: 77 }
    const stepLine = vi.fn(async () => there)
    const s = stage(undefined, { stepLine })
    s.select(4)
    await settle(s.step(1, 'line'))
    expect(stepLine).toHaveBeenCalledWith({ event: query('start'), instructions: expect.any(Number) }, 1, 4)
    expect(s.moment).toEqual(there)
  })

  test('goes to the next zombie, and says when there is no further', async () => {
    const s = stage()
    await settle(s.to('zombie'))
    expect(letters(s)).toContain('2051Z')
    await settle(s.seek(s.end))
    await settle(s.to('zombie'))
    expect(s.said).toBe('There is no further zombie in this run.')
  })

  test('plays to the end, silently, and then says what happened', async () => {
    const s = stage('second fork of main')
    const playing = s.play()
    await frames.pass(3000)
    expect(s.playing).toBe(true)
    expect(s.said).toBe('')
    await frames.pass(120_000)
    await playing
    expect(s.playing).toBe(false)
    expect(s.atEnd).toBe(true)
    expect(s.said).toMatch(/^\d+ events: 2050, 2051 and 2052 are gone/)
  })

  test('a pause stops it, and nothing goes on behind', async () => {
    const s = stage('second fork of main')
    void s.play()
    await frames.pass(2000)
    s.pause()
    const { event } = s.moment
    await frames.pass(10_000)
    expect(s.moment.event).toBe(event)
  })

  test('shows at most three pictures a second, however fast', async () => {
    const s = stage('second fork of main')
    s.speed = 16
    const seen = new Set<number>()
    const playing = s.play()
    for (let ms = 0; ms < 1000; ms += 20) {
      await frames.pass(20)
      seen.add(s.moment.event)
    }
    expect(seen.size).toBeLessThanOrEqual(4)
    expect(s.t).toBe(1)
    s.pause()
    await frames.pass(1000)
    await playing
  })

  test('while the pointer drags, the clock is its own', async () => {
    const s = stage()
    await s.seek(marks.zombies, true)
    expect([s.moment.event, s.t]).toEqual([marks.zombies, 1])
  })

  test('the future is known as far as it was seen', async () => {
    const s = stage()
    expect(s.view.layouts.timeline!.cuts).toHaveLength(0)
    await settle(s.seek(s.end))
    await settle(s.seek(s.start))
    expect(s.view.layouts.timeline!.cuts).toHaveLength(2)
  })

  test('its World is that of the moment on show', async () => {
    const s = stage('zombie of child 1')
    expect(s.world.task.at(sim.row(1)).row).toBe(1)
    expect(s.machine.run.event).toBe(s.moment.event)
  })
})

describe('while nobody sees it', () => {
  test('no frame is asked for, and nothing goes on; then the movement does, from where it stood', async () => {
    const s = stage('exit_code of child 1')
    void s.step(1)
    await frames.pass(200)
    const { t } = s
    expect(t).toBeGreaterThan(0)
    expect(t).toBeLessThan(1)
    s.rest()
    expect(frames.asked).toBe(0)
    await frames.pass(10_000)
    expect(s.t).toBe(t)
    s.resume()
    await frames.pass(20)
    expect(s.t).toBeGreaterThan(t)
    expect(s.t).toBeLessThan(t + 0.2)
    await frames.pass(3000)
    expect(s.t).toBe(1)
  })

  test('what is begun waits, and a run that plays stands', async () => {
    const s = stage('second fork of main')
    s.rest()
    void s.play()
    await frames.pass(5000)
    const { event } = s.moment
    await frames.pass(60_000)
    expect([s.moment.event, s.playing, frames.asked]).toEqual([event, true, 0])
    s.resume()
    await frames.pass(120_000)
    expect([s.atEnd, s.playing]).toEqual([true, false])
  })

  test('nothing is computed for it', async () => {
    const advance = vi.fn(async (): Promise<Head> => ({
      moment: { event: 0, instructions: 0 },
      clock: 0,
      reason: 'idle',
      isRead: true
    }))
    const s = stage('second fork of main', { advance }, { live: true })
    s.rest()
    void s.play()
    await frames.pass(60_000)
    expect(advance).not.toHaveBeenCalled()
    s.pause()
  })

  test('what is broken off meanwhile does not come back', async () => {
    const clock = new Clock(frames.timer)
    const ticks: number[] = []
    const first = clock.run(100, (t) => ticks.push(t))
    clock.rest()
    clock.stop()
    clock.resume()
    clock.resume()
    expect(await first).toBe(false)
    await frames.pass(200)
    expect([ticks, frames.asked]).toEqual([[], 0])
  })
})

describe('led by the text', () => {
  test('goes where a query says; one that names nothing moves nothing', async () => {
    const s = stage()
    s.goTo('reap of child 1', 'straight')
    await frames.pass(2000)
    expect(s.moment.event).toBeGreaterThanOrEqual(query('reap of child 1'))
    const { event } = s.moment
    s.goTo('reap of 4711', 'straight')
    expect(s.moment.event).toBe(event)
  })

  test('plays to it, and not beyond', async () => {
    const s = stage('second fork of main')
    s.goTo('zombie of child 1', 'playing')
    await frames.pass(1500)
    expect(s.playing).toBe(true)
    await frames.pass(20_000)
    expect(s.playing).toBe(false)
    expect(s.moment.event).toBe(query('zombie of child 1'))
  })

  test('held before a reveal it knows of nothing beyond', async () => {
    const s = stage('reap of child 1')
    s.hold('zombie of child 1')
    await frames.pass(2000)
    const at = query('zombie of child 1')
    expect(s.moment.event).toBe(at)
    await settle(s.step(1))
    await settle(s.to('wait'))
    expect([s.moment.event, s.atEnd]).toEqual([at, true])
    expect(s.view.layouts.timeline!.stops.at(-1)!.event).toBeLessThanOrEqual(at)
    s.hold(undefined)
    await settle(s.step(1))
    expect(s.moment.event).toBeGreaterThan(at)
  })

  test('what the reader does is said to the text; what the text does is not', async () => {
    const s = stage()
    s.ontakeover = vi.fn()
    s.goTo('zombie of child 1', 'straight')
    s.hold('reap of child 1')
    s.openPane('kernel')
    await frames.pass(2000)
    expect(s.ontakeover).not.toHaveBeenCalled()
    await settle(s.step(1))
    expect(s.ontakeover).toHaveBeenCalledTimes(1)
  })

  test('a step opens one pane more, and shuts the one before', () => {
    const s = stage()
    s.openPane('kernel')
    s.openPane('syscalls')
    expect(s.panes).toEqual(['tree', 'timeline', 'syscalls'])
    s.openPane(undefined)
    expect(s.panes).toEqual(['tree', 'timeline'])
    s.openPane('no such pane')
    expect(s.panes).toEqual(['tree', 'timeline'])
  })

  test('what the reader opened stays open', () => {
    const s = stage()
    s.toggle('table')
    s.openPane('kernel')
    s.openPane('table')
    expect(s.panes).toEqual(['tree', 'timeline', 'table'])
    s.openPane('kernel')
    s.toggle('kernel')
    s.toggle('kernel')
    s.openPane(undefined)
    expect(s.panes).toEqual(['tree', 'timeline', 'table', 'kernel'])
  })

  test('within: from a moment on, up to another', () => {
    const s = stage('zombie of child 1')
    expect(s.within('zombie of child 1', 'zombie of child 2')).toBe(true)
    expect(s.within('start', 'zombie of child 1')).toBe(false)
    expect(s.within('reap', 'end')).toBe(false)
  })
})

describe('a live run', () => {
  test('what is typed in the past makes a branch there', async () => {
    const asked: { input: Input; at?: Moment }[] = []
    const head = (): Head => ({ moment: { event: 1, instructions: 0 }, clock: 5, reason: 'idle', isRead: true })
    const s = stage('zombie of child 1', {
      input: async (input, at) => {
        asked.push({ input, at })
        return head()
      },
      advance: async () => head()
    })
    const { moment } = s
    await settle(s.type('ls\r'))
    expect(asked).toEqual([{ input: { kind: 'keys', text: 'ls\r' }, at: moment }])
  })

  test('what an act brings at once is played, and a told run is computed to its new end', async () => {
    const clocks: (number | undefined)[] = []
    const head: Head = { moment: { event: 1, instructions: 0 }, clock: 5, reason: 'idle', isRead: true }
    const s = stage('zombie of child 1', {
      input: async () => head,
      advance: async ({ clock }) => {
        clocks.push(clock)
        return head
      }
    })
    s.hold('zombie of child 1')
    s.ontakeover = vi.fn()
    const acting = s.act(4, { kind: 'signal', sig: 9 })
    await frames.pass(30_000)
    await acting
    expect(s.ontakeover).toHaveBeenCalled()
    expect(clocks).toEqual([undefined, 5 + 3600e9])
    expect([s.held, s.moment.event, s.playing]).toEqual([false, s.machine.run.length, false])
  })

  test('is computed on when the cursor comes to its head, but not while text was not sent', async () => {
    const advance = vi.fn(async (): Promise<Head> => ({
      moment: { event: 0, instructions: 0 },
      clock: 0,
      reason: 'idle',
      isRead: true
    }))
    const s = stage('end', { advance }, { live: true })
    await settle(s.step(1))
    expect(advance).toHaveBeenCalledTimes(1)
    s.draft = 'ls'
    await settle(s.step(1))
    expect(advance).toHaveBeenCalledTimes(1)
  })

  test('an error of the machine becomes words', async () => {
    const s = stage(undefined, { input: () => Promise.reject(new Error('init is gone')) })
    await settle(s.type('x'))
    expect([s.trouble, s.busy]).toEqual(['init is gone', false])
  })

  test('a line that the machine does not take is not lost', async () => {
    const s = stage(undefined, { input: () => Promise.reject(new Error('not now')) })
    const typing = s.type('kill 2050\r')
    s.draft = ' # and so on'
    await settle(typing)
    expect([s.draft, s.unsent]).toEqual(['kill 2050 # and so on', true])
    s.draft = ''
    await settle(s.type('\x03'))
    expect([s.draft, s.unsent]).toEqual(['', false])
  })
})

describe('a movement', () => {
  test('goes on from what was drawn, when it is broken off', () => {
    let target = $state(0)
    let t = $state(1)
    const motion: { m?: Motion<number> } = {}
    const off = $effect.root(() => {
      motion.m = new Motion(
        () => target,
        () => t,
        (a, b, time) => a + (b - a) * time
      )
    })
    const shown = () => (flushSync(), motion.m!.shown)
    expect(shown()).toBe(0)
    t = 0
    target = 10
    expect(shown()).toBe(0)
    t = 0.4
    expect(shown()).toBe(4)
    t = 0
    target = 0
    expect(shown()).toBe(4)
    t = 0.5
    expect(shown()).toBe(2)
    off()
  })
})

test('a future that is replaced by a shorter one while it is on show is drawn as far as it goes', () => {
  const s = stage('zombie of child 1')
  const { run } = s.machine
  const shorter = new Run()
  shorter.log = run.log.fork(s.moment.event - 100)
  const of = new Stage(fakeMachine(shorter), { program: 'zombie_maker' })
  of.moment = s.moment
  expect(of.view.moment.event).toBe(shorter.length)
  expect(of.view.layouts.tree!.bodies.length).toBeGreaterThan(0)
})

describe('a way', () => {
  test('one step back is the same movement back, from the later picture to the earlier one', async () => {
    const s = stage('zombie of child 1')
    const motion: { m?: Motion<TreeLayout> } = {}
    const off = $effect.root(() => {
      motion.m = new Motion(
        () => s.view.layouts.tree!,
        () => s.t,
        (before, after, t) => betweenTrees(before, after, t, s.score),
        () => s.way === 'back'
      )
    })
    const shown = () => (flushSync(), structuredClone(motion.m!.shown))
    const film = async (moving: Promise<void>): Promise<Map<number, TreeLayout>> => {
      const pictures = new Map<number, TreeLayout>()
      while (s.t === 1) await Promise.resolve()
      for (; s.t < 1; await frames.pass(20)) pictures.set(s.t, shown())
      await settle(moving)
      return pictures
    }
    const earlier = s.view.layouts.tree!
    const forward = await film(s.step(1))
    const later = s.view.layouts.tree!
    const back = await film(s.step(-1))
    expect(s.view.layouts.tree).toEqual(earlier)
    const { score } = s
    for (const [t, picture] of forward) expect(picture).toEqual(betweenTrees(earlier, later, t, score))
    for (const [t, picture] of back) expect(picture).toEqual(betweenTrees(earlier, later, 1 - t, score))
    expect(back.size).toBe(forward.size)
    expect(forward.size).toBeGreaterThan(5)
    off()
  })

  test('a jump is a cut: the later picture at once, where it went is said for a moment, and no mark travels', async () => {
    const s = stage('zombie of child 1')
    await s.to('wait')
    expect([s.way, s.jumped?.back, s.t]).toEqual(['jump', false, 0])
    const { tree } = s.view.layouts
    expect(changedTrees(tree!, tree!, s.t).marks.every(({ progress }) => progress === 1)).toBe(true)
    await frames.pass(1300)
    expect([s.jumped, s.t]).toEqual([undefined, 1])
    await s.seek(s.start)
    expect(s.jumped?.back).toBe(true)
  })

  test('while the reader drags, there is neither a movement nor a mark', async () => {
    const s = stage('zombie of child 1')
    await s.seek(s.start, true)
    expect([s.jumped, s.t]).toEqual([undefined, 1])
  })
})

test('a step of the text that needs no other pane has nothing drawn anew', () => {
  const s = stage('zombie of child 1')
  const { panes } = s
  s.openPane(undefined)
  s.openPane('tree')
  expect(s.panes).toBe(panes)
  s.openPane('kernel')
  const lent = s.panes
  s.openPane('kernel')
  expect(s.panes).toBe(lent)
})

test('the program is known when the stage says so', async () => {
  const program = { ino: 1, path: '/home/juan/zombie_maker', sources: [], lines: [], functions: [] }
  const ask = vi.fn(async () => program)
  const s = stage('zombie of child 1', { program: ask })
  const before = s.view
  await s.located
  expect(ask).toHaveBeenCalledOnce()
  expect(s.view).not.toBe(before)
})

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
    expect(document.querySelector('[role=status]')!.textContent).toBe('2051 is about to leave the CPU for good.')
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
