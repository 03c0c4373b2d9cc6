// What is found in an index is what is found by walking the list that it is made of: two kernels are told the same, and one forgets its indexes each time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MMAP_BASE, PAGE_SIZE } from '../../../src/lib/record/constants.ts'
import { NR } from '../../../src/lib/record/syscalls.ts'
import { pathOf } from '../../../src/lib/kernel/fs/inode.ts'
import { Box } from './fs/box.ts'

/** One call, and what it answers. */
type Act = (box: Box) => number

function agree(
  first: readonly Act[],
  acts: readonly Act[],
  forget: (box: Box) => void,
  isIndexed: (box: Box) => boolean
) {
  const [kept, walking] = [new Box(), new Box()]
  for (const act of [...first, ...acts]) {
    forget(walking)
    expect(act(kept)).toBe(act(walking))
  }
  expect(isIndexed(kept)).toBe(true)
  expect(kept.k.state.describe()).toBe(walking.k.state.describe())
}

describe('an index of areas', () => {
  const PAGES = 120
  const at = (page: number) => MMAP_BASE - (page + 1) * PAGE_SIZE
  const [PRIVATE, FIXED, ANONYMOUS] = [2, 0x10, 0x20]
  const map =
    (page: number | undefined, pages: number, prot: number): Act =>
    (box) =>
      box.sys(
        box.init,
        NR.mmap,
        page === undefined ? 0 : at(page),
        pages * PAGE_SIZE,
        prot,
        PRIVATE | ANONYMOUS | (page === undefined ? 0 : FIXED),
        -1,
        0
      )
  const page = fc.nat(PAGES)
  const pages = fc.integer({ min: 1, max: 5 })
  const prot = fc.constantFrom(0, 1, 3)
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.tuple(fc.option(page, { nil: undefined }), pages, prot).map(([p, n, how]) => map(p, n, how)),
    fc.tuple(page, pages).map(
      ([p, n]): Act =>
        (box) =>
          box.sys(box.init, NR.munmap, at(p), n * PAGE_SIZE)
    ),
    fc.tuple(page, pages, prot).map(
      ([p, n, how]): Act =>
        (box) =>
          box.sys(box.init, NR.mprotect, at(p), n * PAGE_SIZE, how)
    )
  )
  // Neighbours differ, so that none grows.
  const many = Array.from({ length: 80 }, (_, i) => map(undefined, 1, i % 2 === 0 ? 1 : 3))

  it('finds the areas and gaps that a walk finds', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 20, maxLength: 120 }), (acts) => {
        agree(
          many,
          acts,
          (box) => box.k.areas.clear(),
          (box) => box.k.areas.size === 1
        )
      }),
      { numRuns: 60 }
    )
  })
})

describe('an index of names', () => {
  const name = fc.nat(40).map((n) => `/tmp/${n}`)
  const path = (box: Box, text: string) => box.str(box.init, text)
  const create =
    (text: string): Act =>
    (box) =>
      box.sys(box.init, NR.mknod, path(box, text), 0o100644)
  const act: fc.Arbitrary<Act> = fc.oneof(
    name.map(create),
    name.map(
      (text): Act =>
        (box) =>
          box.sys(box.init, NR.unlink, path(box, text))
    ),
    name.map(
      (text): Act =>
        (box) =>
          box.sys(box.init, NR.access, path(box, text), 0)
    ),
    fc.tuple(name, name).map(
      ([from, to]): Act =>
        (box) =>
          box.sys(box.init, NR.rename, path(box, from), path(box, to))
    )
  )
  const many = Array.from({ length: 30 }, (_, i) => create(`/tmp/${i}`))

  it('finds the names that a walk finds', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 100 }), (acts) => {
        agree(
          many,
          acts,
          (box) => box.k.names.clear(),
          (box) => box.k.names.size === 1
        )
      }),
      { numRuns: 60 }
    )
  })
})

describe('an index of descriptors', () => {
  const fd = fc.integer({ min: 3, max: 400 })
  const dup = (from: number, to?: number): Act => {
    return (box) => (to === undefined ? box.sys(box.init, NR.dup, from) : box.sys(box.init, NR.dup2, from, to))
  }
  const open: Act = (box) => box.sys(box.init, NR.openat, -100, box.str(box.init, '/tmp'), 0)
  const act: fc.Arbitrary<Act> = fc.oneof(
    fd.map((from) => dup(from)),
    fc.tuple(fd, fd).map(([from, to]) => dup(from, to)),
    fd.map(
      (one): Act =>
        (box) =>
          box.sys(box.init, NR.close, one)
    ),
    fd.map(
      (from): Act =>
        (box) =>
          box.sys(box.init, NR.fcntl, 0, 0, from)
    )
  )
  const many = [open, ...Array.from({ length: 250 }, () => dup(0)), dup(0, 390)]

  it('finds the descriptors that a walk finds', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 100 }), (acts) => {
        agree(
          many,
          acts,
          (box) => box.k.fdtables.clear(),
          (box) => box.k.fdtables.size === 1
        )
      }),
      { numRuns: 60 }
    )
  })
})

describe('an index of the names of inodes', () => {
  const name = fc.nat(6).map((n) => `/tmp/${n}`)
  const path = (box: Box, text: string) => box.str(box.init, text)
  const act: fc.Arbitrary<Act> = fc.oneof(
    name.map(
      (text): Act =>
        (box) =>
          box.sys(box.init, NR.mknod, path(box, text), 0o100644)
    ),
    fc.tuple(name, name).map(
      ([from, to]): Act =>
        (box) =>
          box.sys(box.init, NR.link, path(box, from), path(box, to))
    ),
    fc.tuple(name, name).map(
      ([from, to]): Act =>
        (box) =>
          box.sys(box.init, NR.rename, path(box, from), path(box, to))
    ),
    name.map(
      (text): Act =>
        (box) =>
          box.sys(box.init, NR.unlink, path(box, text))
    )
  )
  /** By what names all files are called, as a number that they decide. */
  const called: Act = (box) => {
    const { inode } = box.k.state
    const paths = Array.from({ length: inode.free.top - 1 }, (_, i) => pathOf(box.k, i + 1))
    return [...paths.join('\n')].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 0)
  }

  it('finds the names that a search finds', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
        agree(
          [called],
          acts.flatMap((one) => [one, called]),
          (box) => (box.k.aliases = undefined),
          (box) => box.k.aliases !== undefined
        )
      }),
      { numRuns: 60 }
    )
  })
})
