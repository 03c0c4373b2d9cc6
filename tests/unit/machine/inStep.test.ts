// Real programs keep the kernel's indexes in step, too: those of files, names, areas, shared memory, and of who polls what. The test command takes a
// sample, `UNKILLABLE_WHOLE=1` all.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { listCases } from '../../conformance/cases.ts'
import { compileOurs } from '../../conformance/ours.ts'
import { expectIndexesInStep, makeIndexesBehindRecords } from '../kernel/inStep.ts'

const WHOLE = process.env.UNKILLABLE_WHOLE !== undefined
/** What the sample must have. */
const MUST = /poll-and-select-matrix|poll-own-copy|nested|shared|private-and-shared/
const cases = listCases().filter(({ name }, i) => WHOLE || i % 90 === 0 || MUST.test(name))
/** Of what a program does, so much is looked at: in each stretch, behind another record. */
const RECORDS = WHOLE ? 40_000 : 3_000
const EVERY = 61
const TURNS = 7
/** Some of all take a minute beside other load. */
const TIMEOUT = WHOLE ? 600_000 : undefined

it.each(cases)(
  '$name',
  ({ source }) => {
    const { program, messages } = compileOurs(readFileSync(source, 'utf8'), source)
    expect(program, messages).toBeDefined()
    const path = '/home/juan/program'
    const computer = Computer.boot(nodeParts(), {
      start: { kind: 'program', path, argv: [path], tty: false, noStdin: true },
      uid: 0,
      files: [{ path, text: program!, mode: 0o755 }]
    })
    makeIndexesBehindRecords(computer.k, EVERY)
    let turns = 0
    computer.advance({ events: computer.k.log.length + RECORDS, clock: 600e9 }, () => {
      if (++turns % TURNS === 0) expectIndexesInStep(computer.k)
    })
    expect(turns).toBeGreaterThan(TURNS)
  },
  TIMEOUT
)
