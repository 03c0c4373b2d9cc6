// picture.ts: what a drawn tree is made of: bodies, the links between them, marks that pass, and boxes around namespaces. Plain data;
// lengths are sixteenths of an em (measure.ts), x grows to the right and y downwards. 2051, a zombie that hangs from 2050:
// { id: 4, pid: 2051, name: 'zombie_maker', letter: 'Z', shape: 'husk', parent: 3, x: 220, y: 310, w: 203, h: 60, slip: 'exited 3', … }
import type { StateLetter } from '../../run/client.ts'

/** How a body is drawn: alive, by its letter; as a husk (a zombie); as one that has gone, and whose number is free. */
export type Shape = 'running' | 'sleeping' | 'uninterruptible' | 'stopped' | 'traced' | 'husk' | 'gone'

/** How much of a body is drawn: all that it owns; number, letter and status; or only its state, as a cell of a crowd. */
export type Size = 'full' | 'pill' | 'dot'

/** How much room a tree has in its pane. */
export interface Room {
  readonly width: number
  readonly height: number
}

export interface Memory {
  /** Width of the outline, which stands for the memory asked for, and of the fill, which stands for the memory that is there. */
  readonly vsz: number
  readonly rss: number
  /** The same in KiB, as ps prints them. */
  readonly vszKiB: number
  readonly rssKiB: number
  /** Does it still share pages with the other side of a fork? Then it is two thin bars. `split`: how far these have come apart, 0 to 1. */
  readonly shared: boolean
  readonly split?: number
  /** Width of the pages in the fill that it shares no more: there the two bars are one block. */
  readonly own?: number
}

/** A body that turns from one state into another: a front passes over it. Behind the front it looks as it will, before it as it did. The front
 *  goes from the left edge to the right one, or from the right to the left, or out to both sides from the gate, in the middle of the lower edge. */
export interface Turning {
  readonly from: Shape
  readonly letter: StateLetter | ''
  readonly way: 'right' | 'left' | 'gate'
  /** How far the front has come, 0 to 1. */
  readonly part: number
}

/** What falls off a dying body, and how far the fall has come, 0 to 1: its files, one after another; its working directory; a slip that nobody reads. */
export interface Falling {
  readonly files?: { readonly n: number; readonly part: number }
  readonly cwd?: number
  readonly slip?: { readonly words: string; readonly part: number }
}

export interface Thread {
  readonly tid: number
  readonly letter: StateLetter
}

/** The box around all that live in a PID namespace. */
export interface Box {
  readonly ns: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Where the line of its title begins, and how long that is. */
  readonly title: { readonly x: number; readonly y: number; readonly w: number }
}

export interface Body {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly letter: StateLetter | ''
  readonly shape: Shape
  readonly size: Size
  /** Birth number of the body that it hangs from; 0 for none. */
  readonly parent: number
  readonly depth: number
  /** Top left corner, and size. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly memory?: Memory
  /** How many files are open. Undefined: it has no table of files. */
  readonly files?: number
  /** Does it have a working directory? */
  readonly cwd?: boolean
  /** Its threads but for the first one, in order of birth. */
  readonly threads: readonly Thread[]
  /** The PID namespace that it lives in (0: the first one), and its number there. */
  readonly ns: number
  readonly inside?: number
  /** Words on the slip that is pinned to it. */
  readonly slip?: string
  /** The call that it is in, or what fork has answered it: `fork()`, `= 2051`. */
  readonly call?: string
  /** Why it sleeps, or the kernel function in which it dies. */
  readonly aside: string
  readonly asideMono: boolean
  /** It has gone, and nobody has asked for its status. */
  readonly autoreaped?: boolean
  readonly onCpu: boolean
  /** For screen readers: "2051 zombie_maker, zombie, exited 3, child of 2050". */
  readonly label: string
  /** How much of it is there, from 0 to 1. */
  readonly presence: number
  /** The name that it had before exec, struck out. */
  readonly was?: string
  // What follows, only betweenTrees adds.
  readonly turning?: Turning
  /** How far the slip has come out of the body, 0 to 1. */
  readonly till?: number
  readonly falling?: Falling
  /** Exec is on its way: `name` is struck, goes, and another is written. */
  readonly naming?: { readonly from: string; readonly part: number }
  /** It buds off its parent, and has no number yet (0), or gets it (up to 1). */
  readonly bud?: number
  /** With reduced motion it has changed at once, and is outlined for a moment. */
  readonly touched?: boolean
}

/** An edge from a body to the one that it hangs from, or to a row of a crowd. It falls from (x1, y1) to the channel at height c, goes along to the
 *  trunk at tx, down to the bus at height b, along to x2 and down to (x2, y2). */
export interface Link {
  readonly key: string
  /** Birth numbers of both its ends. The lower one is that of the parent again if the link leads to a row. */
  readonly id: number
  readonly parent: number
  readonly x1: number
  readonly y1: number
  readonly c: number
  readonly tx: number
  readonly b: number
  readonly x2: number
  readonly y2: number
  /** The child has gone, or swings to another parent. */
  readonly loose: boolean
  readonly presence: number
}

/** Many children of one parent, as cells. The cells themselves are bodies of the size `dot` or `pill`. */
export interface Crowd {
  /** Minus the birth number of the parent. */
  readonly id: number
  readonly parent: number
  readonly depth: number
  /** What the share bar says: 300, and "61 alive, 239 zombies". */
  readonly total: number
  readonly alive: number
  readonly zombies: number
  readonly words: string
  /** For screen readers: "300 children of 2050: 61 alive, 239 zombies". */
  readonly label: string
  /** Where the share stands, and its parts. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly bar: readonly { readonly shape: Shape; readonly x: number; readonly w: number }[]
  /** The first number of a row, at its head. */
  readonly heads: readonly { readonly pid: number; readonly x: number; readonly y: number }[]
  /** Places in the crowd of those who stand in the front row. */
  readonly rings: readonly {
    readonly id: number
    readonly pid: number
    readonly letter: StateLetter | ''
    readonly shape: Shape
    readonly size: Size
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }[]
  /** Around all cells. */
  readonly top: number
  readonly bottom: number
}

/** What has become of a mark, as far as it is drawn differently. A letter is thrown away, waits outside (blocked), has arrived, or is opened. A bolt
 *  strikes, bounces (ignored, or already pending), or goes through. */
export type Manner = 'thrown' | 'waits' | 'arrived' | 'opened' | 'strikes' | 'bounces' | 'through' | ''

export interface Mark {
  readonly key: string
  readonly kind: 'letter' | 'bolt' | 'knock' | 'slip' | 'chit' | 'spark' | 'handler' | 'limit'
  readonly manner: Manner
  /** Birth number of the body that it has reached, and of the one that it tells of. */
  readonly body: number
  readonly about?: number
  /** Where it comes to rest, and where it comes from. */
  readonly x: number
  readonly y: number
  readonly fromX: number
  readonly fromY: number
  /** Its angle, in degrees. */
  readonly angle: number
  /** Two lines of words beside it. They begin at `x + dx`, `y + dy`. */
  readonly title: string
  readonly detail: string
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'end'
  /** The size of a bolt: how far it comes down; or how far it goes through a body in which nobody is. */
  readonly reach: number
  /** The edges that a letter goes along, from the dying body to the gate under its parent. */
  readonly way?: readonly (readonly [x: number, y: number])[]
  /** Its words have no room, or only the first line has; for ears they are there. */
  readonly mute?: boolean
  readonly brief?: boolean
  /** How far it has come on its way, and how much of it is there, both from 0 to 1. */
  readonly progress: number
  readonly presence: number
}

/** What a mark is unless something else is said: at rest, upright, and without words. */
export const BARE_MARK = {
  manner: '',
  angle: 0,
  title: '',
  detail: '',
  dx: 0,
  dy: 0,
  anchor: 'start',
  reach: 0,
  progress: 1,
  presence: 1
} as const satisfies Partial<Mark>

export interface TreeLayout {
  /** Size of the paper: that of the pane, divided by how much larger than 1 : 1 the tree is drawn. */
  readonly width: number
  readonly height: number
  /** Parents before their children, and siblings in order of birth. */
  readonly bodies: readonly Body[]
  readonly links: readonly Link[]
  readonly crowds: readonly Crowd[]
  readonly marks: readonly Mark[]
  /** Outer boxes before inner ones. */
  readonly boxes: readonly Box[]
}
/** Width of a thread in the row of threads, and how many are drawn. */
export const THREAD_WIDTH = 66
export const THREADS_SHOWN = 3
/** So far a slip lies on the body that it is pinned to. */
export const SLIP_INSIDE = 9
