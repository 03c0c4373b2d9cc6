import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../src/lib/lesson/outline.ts'
import { readPlan } from '../../../src/lib/lesson/plan.ts'

const FRONT = {
  title: 'A title',
  kicker: 'A kicker',
  description: 'A sentence.',
  stages: { run: { program: 'zombie_maker' } },
  steps: { start: 'start', dead: { at: 'first zombie', pane: 'kernel' } },
  predictions: { next: { before: 'start', answers: { yes: 'first fork', no: 'end' } } }
}
const SOURCE = `
<Stage id="run" />

<Step id="start">

text

</Step>

<Predict id="next" question="Well?">
<Answer id="yes" says="Yes">

so

</Answer>
<Answer id="no" says="No">

so

</Answer>
</Predict>

<Step id="dead">

text

</Step>
`

const plan = (change: object = {}) => readPlan('test', { ...FRONT, ...change })
const outline = (source: string, change: object = {}) => outlineOf('test', source, plan(change))

describe('front matter', () => {
  test('is read, with what it leaves unsaid', () => {
    expect(plan()).toMatchObject({
      stages: { run: { program: 'zombie_maker', panes: ['tree', 'timeline'] } },
      steps: { start: { at: 'start', pane: undefined }, dead: { at: 'first zombie', pane: 'kernel' } }
    })
    expect(readPlan('test', { title: 'a', kicker: 'b', description: 'c' })).toMatchObject({ stages: {}, steps: {} })
  })

  test.each([
    ['a misspelt key', { titel: 'x' }, /titel/],
    ['no title', { title: undefined }, /title/],
    ['a pane that there is not', { steps: { start: { at: 'start', pane: 'kernle' } } }, /steps\.start/],
    ['a step without a moment', { steps: { start: '' } }, /steps\.start/],
    ['a name that is no address', { steps: { 'Der Start': 'start' } }, /lower case/],
    ['nothing at all', undefined, /“test”/]
  ])('with %s is refused, and the lesson named', (_, change, words) => {
    const read = () => (change ? plan(change) : readPlan('test', undefined))
    expect(read).toThrow(words)
    expect(read).toThrow('lesson “test”')
  })
})

describe('an outline', () => {
  test('has steps and predictions in the order of the text, each with its stage', () => {
    expect(outline(SOURCE)).toEqual([
      { kind: 'step', id: 'start', stage: 'run' },
      { kind: 'prediction', id: 'next', stage: 'run' },
      { kind: 'step', id: 'dead', stage: 'run' }
    ])
  })

  test('does not take for a mark what code or a comment says', () => {
    const more = `${SOURCE}\n<!-- <Step id="old"> -->\n\`\`\`html\n<Step id="example">\n\`\`\`\n`
    expect(outline(more)).toHaveLength(3)
  })

  test.each([
    ['a step not declared', SOURCE.replace('id="dead"', 'id="daed"'), {}, /step “daed” is shown but not declared/],
    ['a step not shown', SOURCE, { steps: { ...FRONT.steps, lost: 'end' } }, /step “lost” is declared but not shown/],
    ['a stage not declared', SOURCE.replace('id="run"', 'id="walk"'), {}, /stage “walk” is shown but not declared/],
    ['an answer not declared', SOURCE.replace('id="no"', 'id="maybe"'), {}, /answer of next “maybe”/],
    ['a step before any stage', SOURCE.replace('<Stage id="run" />', ''), {}, /“start” stands before any <Stage>/],
    ['a step twice', SOURCE + SOURCE, {}, /“start” names two places/]
  ])('with %s is refused', (_, source, change, words) => {
    expect(() => outline(source, change)).toThrow(words)
  })
})
