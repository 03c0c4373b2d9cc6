// picture.ts: what a drawn tree is made of: bodies, the links between them, marks that pass, and boxes around namespaces. Plain data;
// lengths are sixteenths of an em (measure.ts), x grows to the right and y downwards. 2051, a zombie that hangs from 2050:
// { id: 4, pid: 2051, name: 'zombie_maker', letter: 'Z', shape: 'husk', parent: 3, x: 220, y: 310, w: 203, h: 60, slip: 'exited 3', … }
import type { StateLetter } from '../../run/client.ts'

/** How a body is drawn: a living one by its letter, a husk, or what is left of one that has just gone. */
export type Shape = 'running' | 'sleeping' | 'uninterruptible' | 'stopped' | 'traced' | 'husk' | 'gone' | 'more'

export interface Memory {
  /** Width of the outline (asked for) and of the fill (there). */
  readonly vsz: number
  readonly rss: number
  /** KiB, as ps prints them. */
  readonly vszKiB: number
  readonly rssKiB: number
  /** Its pages are shared with the other side of a fork, until written. */
  readonly shared: boolean
}

export interface Thread {
  readonly tid: number
  readonly letter: StateLetter
}

/** Around those who live in a PID namespace. */
export interface Box {
  readonly ns: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Body {
  /** Birth number; negative: the children of that task which do not fit. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly letter: StateLetter | ''
  readonly shape: Shape
  /** Birth number of the body that it hangs from; 0 for none. */
  readonly parent: number
  readonly depth: number
  /** Top left corner, and size. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly memory?: Memory
  /** Open files; undefined when it has none to have. */
  readonly files?: number
  /** The threads beside its first one, the eldest first. */
  readonly threads: readonly Thread[]
  /** The PID namespace that it lives in, 0 for the first one, and its number there. */
  readonly ns: number
  readonly inside?: number
  /** Words on the slip that is pinned to it. */
  readonly slip?: string
  /** Why it sleeps, or the kernel function in which it dies. */
  readonly aside: string
  readonly asideMono: boolean
  /** Gone, and its status with it: nobody asked. */
  readonly autoreaped?: boolean
  /** How far it is to the next body on its right, if there is one. */
  readonly beside?: number
  readonly onCpu: boolean
  /** For ears: "2051 zombie_maker, zombie, exited 3, child of 2050". */
  readonly label: string
  /** From 0, not there, to 1. */
  readonly presence: number
  /** What `between` adds: belongings on their way out, from 0 to 1. */
  readonly leaving?: { readonly memory?: Memory; readonly files?: number; readonly slip?: string; readonly t: number }
  /** It changed at once, with motion reduced: outline it shortly. */
  readonly touched?: boolean
}

/** From a body to the one that it hangs from. */
export interface Link {
  /** The child's. */
  readonly id: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** The child is gone, or swings to another parent. */
  readonly loose: boolean
  readonly presence: number
}

/** What became of it, as far as the drawing differs.
 *  letter: thrown away · waits outside (blocked) · arrived · opened. bolt: strikes · bounces (ignored, already pending) · goes through. */
export type Manner = 'thrown' | 'waits' | 'arrived' | 'opened' | 'strikes' | 'bounces' | 'through' | ''

export interface Mark {
  readonly key: string
  readonly kind: 'letter' | 'bolt' | 'knock' | 'slip' | 'handler' | 'limit'
  readonly manner: Manner
  /** Body that it has reached. */
  readonly body: number
  /** Where it rests, and where it came from. */
  readonly x: number
  readonly y: number
  readonly fromX: number
  readonly fromY: number
  /** Degrees. */
  readonly angle: number
  /** Two lines beside it, from `x + dx`, `y + dy` on. */
  readonly title: string
  readonly detail: string
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'end'
  /** A bolt's size: how far it comes down, and how far it goes on when nobody is there. */
  readonly reach: number
  /** Room it takes. */
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** How far it has come on its way, and how much of it is there, 0 to 1. */
  readonly progress: number
  readonly presence: number
}

export interface TreeLayout {
  readonly width: number
  readonly height: number
  /** In the order of a walk from the root: parents before children, siblings by PID. */
  readonly bodies: readonly Body[]
  readonly links: readonly Link[]
  readonly marks: readonly Mark[]
  /** Outer ones first. */
  readonly boxes: readonly Box[]
}
/** Threads stand in a row of their own; so wide is each, and so many are drawn. */
export const THREAD_WIDTH = 58
export const THREADS_SHOWN = 3
