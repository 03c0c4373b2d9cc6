// cells.ts: every mark of a stage once, as the page “How to read the picture” shows it: small pictures of the same parts that a stage is drawn of.
// { name: 'stopped', kind: 'body', body: { pid: 2051, letter: 'T', shape: 'stopped', … } }
import { words } from '../language.ts'
import { BARE_MARK, type Body, type Mark } from '../tree/picture.ts'

/** Sixteenths of an em: the room of a picture. */
export const CELL = { width: 200, height: 76 } as const

/** A mark of the timeline. */
export type Stretch = 'running' | 'asleep' | 'zombie' | 'cut' | 'here'

export type Cell<N extends string = CellName> = { readonly name: N } & (
  | { readonly kind: 'body'; readonly body: Body; readonly chosen?: boolean }
  | { readonly kind: 'family'; readonly parent: Body; readonly child: Body; readonly loose: boolean }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'time'; readonly stretch: Stretch }
)

const WIDTH = 124
const HEIGHT = 40

function body(over: Partial<Body>): Body {
  return {
    id: 1,
    pid: 2051,
    name: 'ls',
    letter: 'S',
    shape: 'sleeping',
    size: 'full',
    parent: 0,
    depth: 0,
    x: (CELL.width - WIDTH) / 2,
    y: (CELL.height - HEIGHT) / 2,
    w: WIDTH,
    h: HEIGHT,
    threads: [],
    ns: 0,
    aside: '',
    asideMono: false,
    onCpu: false,
    label: '',
    presence: 1,
    ...over
  }
}

/** A body with all that it owns. */
function owner(over: Partial<Body>): Body {
  return body({ w: 152, h: 60, x: 24, y: 8, ...over })
}

function mark(over: Partial<Mark>): Mark {
  const [x, y] = [CELL.width / 2, CELL.height / 2]
  return {
    ...BARE_MARK,
    key: 'mark',
    kind: 'letter',
    body: 1,
    x,
    y,
    fromX: x,
    fromY: y,
    ...over
  }
}

const memory = { vsz: 60, rss: 24, vszKiB: 2520, rssKiB: 1000, shared: false }
const RUNNING = { letter: 'R', shape: 'running' } as const
const ZOMBIE = { letter: 'Z', shape: 'husk', x: 8, w: 108 } as const
const PILL = { size: 'pill', w: 66, h: 24, name: '', x: (CELL.width - 66) / 2 } as const

/** In sections, each in the order in which one meets them. */
const SECTIONS = {
  living: [
    { name: 'runs', kind: 'body', body: body(RUNNING) },
    { name: 'hasCpu', kind: 'body', body: body({ ...RUNNING, onCpu: true }) },
    { name: 'sleeps', kind: 'body', body: body({ x: 14, aside: 'wait4' }) },
    { name: 'cannotBeWoken', kind: 'body', body: body({ letter: 'D', shape: 'uninterruptible' }) },
    { name: 'stopped', kind: 'body', body: body({ w: 136, x: 32, letter: 'T', shape: 'stopped' }) },
    { name: 'traced', kind: 'body', body: body({ w: 136, x: 32, letter: 't', shape: 'traced' }) }
  ],
  owns: [
    { name: 'memoryAsked', kind: 'body', body: owner({ memory: { ...memory, rss: 0 } }) },
    { name: 'memoryUsed', kind: 'body', body: owner({ memory }) },
    { name: 'shared', kind: 'body', body: owner({ memory: { ...memory, shared: true } }) },
    { name: 'files', kind: 'body', body: owner({ files: 3 }) },
    { name: 'cwd', kind: 'body', body: owner({ files: 3, cwd: true }) }
  ],
  dead: [
    { name: 'zombie', kind: 'body', body: body(ZOMBIE) },
    { name: 'slip', kind: 'body', body: body({ ...ZOMBIE, slip: words.slip.exited(3) }) },
    { name: 'killed', kind: 'body', body: body({ ...ZOMBIE, slip: words.slip.by(9) }) },
    { name: 'read', kind: 'mark', mark: mark({ kind: 'slip', detail: words.slip.exited(3), x: 60, y: 24 }) },
    { name: 'gone', kind: 'body', body: body({ letter: '', shape: 'gone' }) }
  ],
  news: [
    { name: 'letter', kind: 'mark', mark: mark({ manner: 'arrived' }) },
    { name: 'opened', kind: 'mark', mark: mark({ manner: 'opened', y: 44 }) },
    { name: 'thrown', kind: 'mark', mark: mark({ manner: 'thrown', angle: 20 }) },
    { name: 'waits', kind: 'mark', mark: mark({ manner: 'waits', y: 42 }) },
    { name: 'knock', kind: 'mark', mark: mark({ kind: 'knock', y: 44 }) },
    {
      name: 'bolt',
      kind: 'mark',
      mark: mark({ kind: 'bolt', manner: 'strikes', fromX: 78, fromY: 12, y: 62, reach: 50 })
    }
  ],
  family: [
    {
      name: 'child',
      kind: 'family',
      parent: body({ ...PILL, pid: 2050, y: 6 }),
      child: body({ ...PILL, y: 46 }),
      loose: false
    },
    {
      name: 'adopted',
      kind: 'family',
      parent: body({ ...PILL, pid: 1, y: 6 }),
      child: body({ ...PILL, y: 46 }),
      loose: true
    },
    { name: 'chosen', kind: 'body', body: body({}), chosen: true }
  ],
  time: [
    { name: 'timeRunning', kind: 'time', stretch: 'running' },
    { name: 'timeAsleep', kind: 'time', stretch: 'asleep' },
    { name: 'timeZombie', kind: 'time', stretch: 'zombie' },
    { name: 'timeCut', kind: 'time', stretch: 'cut' },
    { name: 'here', kind: 'time', stretch: 'here' }
  ]
} as const satisfies Readonly<Record<string, readonly Cell<string>[]>>

export type SectionName = keyof typeof SECTIONS
export type CellName = (typeof SECTIONS)[SectionName][number]['name']
export const KEY: Readonly<Record<SectionName, readonly Cell[]>> = SECTIONS
