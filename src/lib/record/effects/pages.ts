// pages.ts: effects on page tables, areas and the counts of frames.
import { LEAF_ENTRIES } from '../state/fields.ts'
import { LAYOUTS, LEAF_PTES, offsetOf } from '../state/layout.ts'
import { PTE_FRAME_SHIFT, PTE_SHARED, PTE_WRITE, pteIndex } from '../state/pte.ts'
import { LIST_LAYOUTS, LIST_NAMES, type ListLayout } from '../state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from '../state/state.ts'
import { packLeaf, packVma } from '../packers.gen.ts'
import { copyInts, roomForRow, skipRow, unpackRow } from '../rows.ts'
import { effect, type EffectType } from '../effect.ts'
import { bulk, type Bulk } from './bulk.ts'

const SYS = LAYOUTS.sys.index
const FRAMES = LAYOUTS.sys.size + offsetOf('sys', 'frames')
const LEAF = LAYOUTS.leaf.index
const LEAF_SIZE = LAYOUTS.leaf.size
const LEAF_BASE = offsetOf('leaf', 'base')
const LEAF_NEXT = offsetOf('leaf', 'next')
const MM = LAYOUTS.mm.index
const MM_SIZE = LAYOUTS.mm.size
const MM_LEAVES = offsetOf('mm', 'leaf_first')
const MM_VMAS = offsetOf('mm', 'vma_first')
const RSS = offsetOf('mm', 'rss')
const VMA = LAYOUTS.vma.index
const VMA_SIZE = LAYOUTS.vma.size
const VMA_NEXT = offsetOf('vma', 'next')
const VMAS: ListLayout = LIST_LAYOUTS[LIST_NAMES.indexOf('vmas')]
const LEAVES: ListLayout = LIST_LAYOUTS[LIST_NAMES.indexOf('leaves')]

function mapFrame(state: State, frame: number): void {
  if (frame === 0) return
  if (frame >= state.mapcount.length) state.growMapcount()
  if (state.mapcount[frame]++ === 0) {
    if (state.frames.take() !== frame) throw new Error(`frame ${frame} was not the next free one`)
    state.arenas[SYS].h[FRAMES]++
  }
}
function unmapFrame(state: State, frame: number): void {
  if (frame !== 0 && --state.mapcount[frame] === 0) {
    state.frames.give(frame)
    state.arenas[SYS].h[FRAMES]--
  }
}

function putPte(state: State, mm: number, page: number, from: number, to: number): void {
  const i = pteIndex(state, mm, page)
  const m = state.arenas[MM].h
  state.arenas[LEAF].h[i] = to
  m[mm * MM_SIZE + RSS] += (to === 0 ? 0 : 1) - (from === 0 ? 0 : 1)
}

export const SET_PTE: Bulk = {
  room: () => 3,
  write(state, mm, q, n, page, given, flags) {
    const old = state.arenas[LEAF].h[pteIndex(state, mm, page)]
    const frame = given === -1 ? state.frames.peek() : given
    q[n] = page
    q[n + 1] = old
    q[n + 2] = frame === 0 ? 0 : (frame << PTE_FRAME_SHIFT) | flags
    this.redo(state, mm, q, n)
    return n + 3
  },
  redo(state, mm, q, n) {
    mapFrame(state, q[n + 2] >>> PTE_FRAME_SHIFT)
    putPte(state, mm, q[n], q[n + 1], q[n + 2])
    unmapFrame(state, q[n + 1] >>> PTE_FRAME_SHIFT)
  },
  undo(state, mm, q, n) {
    mapFrame(state, q[n + 1] >>> PTE_FRAME_SHIFT)
    putPte(state, mm, q[n], q[n + 2], q[n + 1])
    unmapFrame(state, q[n + 2] >>> PTE_FRAME_SHIFT)
  }
}

/** Ints: count, then page and entry of each that was there. */
export const ZAP: Bulk = {
  room: (state, mm) => 1 + 2 * state.arenas[MM].h[mm * MM_SIZE + RSS],
  write(state, mm, q, n, from, to) {
    const h = state.arenas[LEAF].h
    let out = n + 1
    for (let leaf = state.arenas[MM].h[mm * MM_SIZE + MM_LEAVES]; leaf !== 0; leaf = h[leaf * LEAF_SIZE + LEAF_NEXT]) {
      const base = h[leaf * LEAF_SIZE + LEAF_BASE]
      const first = Math.max(from, base)
      const last = Math.min(to, base + LEAF_ENTRIES)
      for (let page = first; page < last; page++) {
        const pte = h[leaf * LEAF_SIZE + LEAF_PTES + page - base]
        if (pte === 0) continue
        q[out++] = page
        q[out++] = pte
      }
    }
    q[n] = (out - n - 1) >> 1
    this.redo(state, mm, q, n)
    return out
  },
  redo(state, mm, q, n) {
    for (let i = 0; i < q[n]; i++) {
      putPte(state, mm, q[n + 1 + 2 * i], q[n + 2 + 2 * i], 0)
      unmapFrame(state, q[n + 2 + 2 * i] >>> PTE_FRAME_SHIFT)
    }
  },
  undo(state, mm, q, n) {
    for (let i = q[n] - 1; i >= 0; i--) {
      mapFrame(state, q[n + 2 + 2 * i] >>> PTE_FRAME_SHIFT)
      putPte(state, mm, q[n + 1 + 2 * i], 0, q[n + 2 + 2 * i])
    }
  }
}

function count(h: Int32Array, first: number, size: number, next: number): number {
  let n = 0
  for (let row = first; row !== 0; row = h[row * size + next]) n++
  return n
}

function copyAreas(state: State, from: number, to: number): void {
  const vmas = state.arenas[VMA]
  for (let vma = state.arenas[MM].h[from * MM_SIZE + MM_VMAS]; vma !== 0; vma = vmas.h[vma * VMA_SIZE + VMA_NEXT]) {
    const copy = vmas.take()
    copyInts(vmas.h, vma * VMA_SIZE, copy * VMA_SIZE, VMA_SIZE)
    listAddTail(state.arenas, VMAS, to, copy)
  }
}

const WRITABLE = PTE_WRITE | PTE_SHARED

/** Ints: the mm copied from, then two bitmaps for each of its leaves: which private pages were writable in it, and are no longer. */
export const DUP_MM: Bulk = {
  room: (state, _row, from) =>
    1 + 2 * count(state.arenas[LEAF].h, state.arenas[MM].h[from * MM_SIZE + MM_LEAVES], LEAF_SIZE, LEAF_NEXT),
  write(state, row, q, n, from) {
    q[n] = from
    copyAreas(state, from, row)
    const { arenas, mapcount } = state
    const leaves = arenas[LEAF]
    let out = n + 1
    for (
      let leaf = arenas[MM].h[from * MM_SIZE + MM_LEAVES];
      leaf !== 0;
      leaf = leaves.h[leaf * LEAF_SIZE + LEAF_NEXT]
    ) {
      const to = leaves.take()
      const h = leaves.h
      const ptes = leaf * LEAF_SIZE + LEAF_PTES
      const copies = to * LEAF_SIZE + LEAF_PTES
      h[to * LEAF_SIZE + LEAF_BASE] = h[leaf * LEAF_SIZE + LEAF_BASE]
      for (let half = 0; half < LEAF_ENTRIES; half += 32) {
        let map = 0
        for (let i = half; i < half + 32; i++) {
          if ((i & 3) === 0 && areEmpty(h, ptes + i)) {
            i += 3
            continue
          }
          let pte = h[ptes + i]
          if (pte === 0) continue
          mapcount[pte >>> PTE_FRAME_SHIFT]++
          if ((pte & WRITABLE) === PTE_WRITE) {
            map |= 1 << (i & 31)
            h[ptes + i] = pte &= ~PTE_WRITE
          }
          h[copies + i] = pte
        }
        q[out++] = map
      }
      listAddTail(arenas, LEAVES, row, to)
    }
    return out
  },
  redo(state, row, q, n) {
    const from = q[n]
    copyAreas(state, from, row)
    const { arenas, mapcount } = state
    const leaves = arenas[LEAF]
    let map = n + 1
    for (
      let leaf = arenas[MM].h[from * MM_SIZE + MM_LEAVES];
      leaf !== 0;
      leaf = leaves.h[leaf * LEAF_SIZE + LEAF_NEXT], map += 2
    ) {
      const to = leaves.take()
      const h = leaves.h
      const ptes = leaf * LEAF_SIZE + LEAF_PTES
      for (let i = 0; i < LEAF_ENTRIES; i++) {
        const pte = h[ptes + i]
        if (pte === 0) continue
        if (q[map + (i >> 5)] & (1 << (i & 31))) h[ptes + i] = pte & ~PTE_WRITE
        mapcount[pte >>> PTE_FRAME_SHIFT]++
      }
      copyInts(h, leaf * LEAF_SIZE, to * LEAF_SIZE, LEAF_SIZE)
      listAddTail(arenas, LEAVES, row, to)
    }
  },
  undo(state, row, q, n) {
    const { arenas, mapcount } = state
    const mm = arenas[MM].h
    const leaves = arenas[LEAF]
    const h = leaves.h
    let map = n + 1 + 2 * (count(h, mm[q[n] * MM_SIZE + MM_LEAVES], LEAF_SIZE, LEAF_NEXT) - 1)
    let source = mm[q[n] * MM_SIZE + LEAVES.last]
    for (let leaf = mm[row * MM_SIZE + LEAVES.last]; leaf !== 0; leaf = mm[row * MM_SIZE + LEAVES.last], map -= 2) {
      const ptes = source * LEAF_SIZE + LEAF_PTES
      for (let i = 0; i < LEAF_ENTRIES; i++) {
        if (h[ptes + i] !== 0) mapcount[h[ptes + i] >>> PTE_FRAME_SHIFT]--
        if (q[map + (i >> 5)] & (1 << (i & 31))) h[ptes + i] |= PTE_WRITE
      }
      listDel(arenas, LEAVES, row, leaf)
      leaves.give(leaf)
      source = h[source * LEAF_SIZE + LEAVES.prev]
    }
    for (let vma = mm[row * MM_SIZE + VMAS.last]; vma !== 0; vma = mm[row * MM_SIZE + VMAS.last]) {
      listDel(arenas, VMAS, row, vma)
      arenas[VMA].give(vma)
    }
  }
}

/** Ints: number of leaves, each packed, then number of areas, each packed. */
export const EXIT_MMAP: Bulk = {
  room(state, row) {
    const mm = state.arenas[MM].h
    const at = row * MM_SIZE
    const leaves = count(state.arenas[LEAF].h, mm[at + MM_LEAVES], LEAF_SIZE, LEAF_NEXT)
    const vmas = count(state.arenas[VMA].h, mm[at + MM_VMAS], VMA_SIZE, VMA_NEXT)
    return 2 + leaves * roomForRow(LEAF_SIZE) + vmas * roomForRow(VMA_SIZE)
  },
  write(state, row, q, n) {
    const { arenas } = state
    const mm = arenas[MM].h
    const [leaves, vmas] = [arenas[LEAF], arenas[VMA]]
    let out = n + 1
    q[n] = 0
    for (let leaf = mm[row * MM_SIZE + MM_LEAVES]; leaf !== 0; leaf = mm[row * MM_SIZE + MM_LEAVES], q[n]++) {
      listDel(arenas, LEAVES, row, leaf)
      unmapLeaf(state, leaf)
      out = packLeaf(leaves.h, leaf * LEAF_SIZE, q, out)
      leaves.free.give(leaf)
    }
    const areas = out++
    q[areas] = 0
    for (let vma = mm[row * MM_SIZE + MM_VMAS]; vma !== 0; vma = mm[row * MM_SIZE + MM_VMAS], q[areas]++) {
      listDel(arenas, VMAS, row, vma)
      out = packVma(vmas.h, vma * VMA_SIZE, q, out)
      vmas.free.give(vma)
    }
    return out
  },
  redo(state, row) {
    const { arenas } = state
    const mm = arenas[MM].h
    for (let leaf = mm[row * MM_SIZE + MM_LEAVES]; leaf !== 0; leaf = mm[row * MM_SIZE + MM_LEAVES]) {
      listDel(arenas, LEAVES, row, leaf)
      unmapLeaf(state, leaf)
      arenas[LEAF].give(leaf)
    }
    for (let vma = mm[row * MM_SIZE + MM_VMAS]; vma !== 0; vma = mm[row * MM_SIZE + MM_VMAS]) {
      listDel(arenas, VMAS, row, vma)
      arenas[VMA].give(vma)
    }
  },
  undo(state, row, q, n) {
    const { arenas } = state
    let at = n + 1
    const leaves: number[] = []
    for (let i = 0; i < q[n]; i++) {
      leaves.push(at)
      at = skipRow(LEAF_SIZE, q, at)
    }
    const vmas: number[] = []
    const areas = q[at++]
    for (let i = 0; i < areas; i++) {
      vmas.push(at)
      at = skipRow(VMA_SIZE, q, at)
    }
    for (let i = areas - 1; i >= 0; i--) {
      const vma = arenas[VMA].take()
      unpackRow(arenas[VMA].h, vma * VMA_SIZE, VMA_SIZE, q, vmas[i])
      listAdd(arenas, VMAS, row, vma, 0)
    }
    for (let i = leaves.length - 1; i >= 0; i--) {
      const leaf = arenas[LEAF].take()
      const h = arenas[LEAF].h
      unpackRow(h, leaf * LEAF_SIZE, LEAF_SIZE, q, leaves[i])
      for (let e = LEAF_ENTRIES - 1; e >= 0; e--)
        mapFrame(state, h[leaf * LEAF_SIZE + LEAF_PTES + e] >>> PTE_FRAME_SHIFT)
      listAdd(arenas, LEAVES, row, leaf, 0)
    }
  }
}

/** Are four entries from `at` on all empty? Most of a leaf is. */
const areEmpty = (h: Int32Array, at: number): boolean => (h[at] | h[at + 1] | h[at + 2] | h[at + 3]) === 0

function unmapLeaf(state: State, leaf: number): void {
  const h = state.arenas[LEAF].h
  const ptes = leaf * LEAF_SIZE + LEAF_PTES
  for (let i = ptes; i < ptes + LEAF_ENTRIES; i++) {
    if ((i & 3) === (ptes & 3) && areEmpty(h, i)) i += 3
    else if (h[i] !== 0) unmapFrame(state, h[i] >>> PTE_FRAME_SHIFT)
  }
}

const HERE = 'effects/pages.ts'
const SHOW_PTE: EffectType['show'] = () => ({
  page: { now: (q, n) => q[n] },
  pte: { now: (q, n) => q[n + 2], old: (q, n) => q[n + 1] }
})
const SHOW_FROM: EffectType['show'] = () => ({ from: { now: (q, n) => q[n] } })

const SET_PTE_TYPE = bulk(SET_PTE, 'SET_PTE', HERE, ['page', 'frame', 'flags'], SHOW_PTE)
const ZAP_TYPE = bulk(ZAP, 'ZAP', HERE, ['first', 'last'])
const DUP_MM_TYPE = bulk(DUP_MM, 'DUP_MM', HERE, ['from'], SHOW_FROM)
const EXIT_MMAP_TYPE = bulk(EXIT_MMAP, 'EXIT_MMAP', HERE, [])

/** One page table entry: page number, frame (0 none, -1 a fresh one), flag bits. */
export const setPte = () =>
  effect<'setPte', 'pte', [page: number, frame: number, flags: number]>('setPte', 'pte', SET_PTE_TYPE)
/** The entries of pages first to last-1 go. */
export const zap = () => effect<'zap', 'zap', [first: number, last: number]>('zap', 'zap', ZAP_TYPE)
/** The subject, a new mm, gets the areas and pages of another; private pages become shared until written. */
export const dupMm = () => effect<'dupMm', 'from', [from: number]>('dupMm', 'from', DUP_MM_TYPE)
/** Areas and page tables go. */
export const exitMmap = () => effect<'exitMmap', '', []>('exitMmap', '', EXIT_MMAP_TYPE)
