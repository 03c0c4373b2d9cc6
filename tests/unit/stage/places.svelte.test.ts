// When the machine is asked for the lines on which processes are: it has to run to each moment anew, on a processor that the picture needs, too.
import { beforeEach, expect, test } from 'vitest'
import { historyOf, type Moment, type ProgramText } from '../../../src/lib/run/client.ts'
import type { Stage } from '../../../src/lib/stage/open.ts'
import { Frames } from './frames.ts'
import { marks, sim, stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)

const main = historyOf(sim.run()).lives.find(({ pid }) => pid === 2050)!
const program: ProgramText = {
  ino: main.program,
  path: 'zombie_maker',
  sources: [{ file: 'zombie_maker.c', text: 'int main(void)\n{\n\treturn 0;\n}\n' }],
  lines: [],
  functions: [{ name: 'main', pc: 0, end: 1, file: 0 }]
}

const answers = async () => {
  for (let i = 0; i < 100; i++) await Promise.resolve()
}

/** A stage that shows the code, and the moments that its machine was asked about: of those who live, each once. */
async function asked(): Promise<{ s: Stage; moments: number[]; forget(): void }> {
  const moments: number[] = []
  const inspect = async (_: number, { event }: Moment) => {
    if (moments.at(-1) !== event) moments.push(event)
    return { frames: [{ fn: 'main', at: { file: 'zombie_maker.c', line: 3 }, variables: [] }] }
  }
  const s = stage('start', { program: () => program, inspect }, { panes: ['tree', 'timeline', 'code'] })
  await answers()
  return { s, moments, forget: () => void moments.splice(0) }
}

test('it is asked where the stage arrives', async () => {
  const { s, moments } = await asked()
  expect(moments).toEqual([s.moment.event])
  expect(s.view.layouts.code!.lines[2].markers.map(({ words }) => words)).toEqual(['2050 R'])
})

test('while a hand drags along the timeline it is not asked; when that stands still, once', async () => {
  const { s, moments, forget } = await asked()
  forget()
  const { stops } = s.view.layouts.timeline!
  await s.seek(s.end)
  await answers()
  forget()
  for (const { event } of [...stops, ...s.view.layouts.timeline!.stops]) void s.seek(event, true)
  const [a, b] = s.view.layouts.timeline!.stops
  s.drag(a.event, b.event, 0.3)
  s.drag(a.event, b.event, 0.6)
  await answers()
  expect(moments).toEqual([])
  await frames.settle(answers())
  expect(moments).toEqual([b.event])
})

test('it is asked about one moment at a time, and then about the last one', async () => {
  const { s, moments, forget } = await asked()
  forget()
  const passed = [marks.asleep, marks.zombie, marks.zombies]
  for (const event of passed) void s.seek(event)
  await answers()
  expect(moments.filter((event) => passed.includes(event))).toEqual([marks.zombies])
})
