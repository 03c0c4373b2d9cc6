import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../src/lib/lesson/outline.ts'
import { checkPrograms, readPlan } from '../../../src/lib/lesson/plan.ts'

const FRONT = {
  title: 'A title',
  kicker: 'A kicker',
  description: 'A sentence.',
  summary: ['One.', 'Two.', 'Three.'],
  sources: [{ title: 'wait(2)', href: 'https://example.org/wait' }],
  stages: { run: { program: 'zombie_maker' } },
  steps: { start: 'start', dead: { at: 'first zombie', pane: 'kernel' } },
  predictions: { next: { before: 'start', right: 'yes', answers: { yes: 'first fork', no: 'end' } } }
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

const origin = (source = '') => ({ file: 'test.svx', source })
const plan = (change: object = {}) => readPlan(origin(), { ...FRONT, ...change })
const outline = (source: string, change: object = {}) => outlineOf(origin(source), plan(change))

describe('front matter', () => {
  test('is read, with what it leaves unsaid', () => {
    expect(plan()).toMatchObject({
      stages: { run: { program: 'zombie_maker', panes: ['tree', 'timeline'] } },
      steps: { start: { at: 'start', pane: undefined }, dead: { at: 'first zombie', pane: 'kernel' } }
    })
    const { title, kicker, description, summary, sources } = FRONT
    expect(readPlan(origin(), { title, kicker, description, summary, sources })).toMatchObject({
      stages: {},
      steps: {}
    })
  })

  test.each([
    ['a misspelt key', { titel: 'x' }, /titel/],
    ['no title', { title: undefined }, /title/],
    ['a pane that there is not', { steps: { start: { at: 'start', pane: 'kernle' } } }, /steps\.start/],
    ['a step without a moment', { steps: { start: '' } }, /steps\.start/],
    ['a name that is no address', { steps: { 'Der Start': 'start' } }, /lower case/],
    [
      'a right answer that there is not',
      { predictions: { next: { ...FRONT.predictions.next, right: 'perhaps' } } },
      /none of the answers/
    ],
    ['a summary of two lines', { summary: ['One.', 'Two.'] }, /three lines/],
    ['no source', { sources: [] }, /names a source/],
    ['a source that is no address', { sources: [{ title: 'a', href: 'wait' }] }, /https/],
    ['nothing at all', undefined, /front matter/]
  ])('with %s is refused, and the file named', (_, change, words) => {
    const read = () => (change ? plan(change) : readPlan(origin(), undefined))
    expect(read).toThrow(words)
    expect(read).toThrow('test.svx: ')
  })
})

test('a program that there is not is refused, with its line', () => {
  const source = '---\ntitle: a\nstages:\n  run:\n    program: zombie_maker\n---\n'
  expect(() => checkPrograms(origin(source), plan(), ['slots'])).toThrow(
    'test.svx:5: stages.run.program: there is no program “zombie_maker”'
  )
  expect(() => checkPrograms(origin(source), plan(), ['zombie_maker'])).not.toThrow()
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

describe('a task in which a program is changed', () => {
  const check = { id: 'read', check: 'no-zombie-at-end', says: 'It is read.' }
  const task = '\n<Stage id="own" />\n\n<Task id="mend" task="Mend it.">\n\n</Task>\n'
  const mending = (own: object, source = task) =>
    outline(SOURCE + source, {
      stages: { ...FRONT.stages, own: { program: 'zombie_maker', ...own } },
      tasks: { mend: { edits: true, checks: [check] } },
      tries: source.includes('<Try') ? { look: { from: 'start', until: 'end' } } : {}
    })
  const session = ['gcc -o zombie_maker zombie_maker.c', './zombie_maker']

  test('has a stage of its own', () => {
    expect(mending({ session }).at(-1)).toEqual({ kind: 'task', id: 'mend', stage: 'own' })
  })

  test.each([
    ['without a session', {}, task],
    ['of root’s', { session, root: true }, task],
    ['with something to find on it', { session }, `${task}\n<Try id="look" task="Find it.">\n\n</Try>\n`]
  ])('is refused on a stage %s', (_, own, source) => {
    expect(() => mending(own, source)).toThrow(/^test\.svx:\d+: what the reader changes is run on the stage “own”/)
  })
})

test('a fault has the line of what it is about', () => {
  const source = `---\ntitle: a\nsteps:\n  start: start\n  dead: { at: zombie, pane: kernle }\n---\n${SOURCE}`
  const bad = { ...FRONT, steps: { start: 'start', dead: { at: 'zombie', pane: 'kernle' } } }
  expect(() => readPlan(origin(source), bad)).toThrow(/^test\.svx:5: steps\.dead/)
  const lost = plan({ steps: { start: 'start', dead: 'zombie', lost: 'end' } })
  expect(() => outlineOf(origin(`---\nsteps:\n  lost: end\n---\n${SOURCE}`), lost)).toThrow(/^test\.svx:3: step “lost”/)
  expect(() => outline(SOURCE.replace('id="dead"', 'id="daed"'))).toThrow(/test\.svx:23: step “daed”/)
})

test('something to find may be on a stage of before', () => {
  const stages = { ...FRONT.stages, other: { program: 'slots' } }
  const source = `<Stage id="other" />\n${SOURCE}\n<Try id="find" task="Find it.">\n\nfound\n\n</Try>`
  const found = (on: string) => outline(source, { stages, tries: { find: { on, from: 'start', until: 'end' } } })
  expect(found('other').at(-1)).toEqual({ kind: 'try', id: 'find', stage: 'other' })
  expect(() => found('nowhere')).toThrow(/“find”: there is no stage “nowhere”/)
})

describe('a quiz', () => {
  const question = (id: string, choices = ['yes', 'no']) =>
    `<Question id="${id}" asks="Well?">\n${choices.map((choice) => `<Choice id="${choice}" says="So">\n\nwhy\n\n</Choice>`).join('\n')}\n</Question>\n`
  const three = ['one', 'two', 'six'].map((id) => question(id))
  const quiz = { one: { right: 'yes' }, two: { right: 'no', show: { yes: 'first fork' } }, six: { right: 'yes' } }
  const asked = (questions: readonly string[], change: object = {}) =>
    outline(`${SOURCE}\n<Quiz>\n${questions.join('')}</Quiz>\n`, { quiz, ...change })

  test('is part of the outline; a question is about the last stage, or the one that it names', () => {
    expect(asked(three).slice(-3)).toEqual(['one', 'two', 'six'].map((id) => ({ kind: 'question', id, stage: 'run' })))
    const stages = { ...FRONT.stages, other: { program: 'slots' } }
    const source = `<Stage id="other" />\n${SOURCE}\n<Quiz>${three.join('')}</Quiz>`
    const items = outline(source, { stages, quiz: { ...quiz, one: { right: 'yes', on: 'other' } } })
    expect(items.find(({ id }) => id === 'one')).toMatchObject({ stage: 'other' })
  })

  test.each([
    ['a question not declared', [...three, question('ten')], {}, /question “ten” is shown but not declared/],
    ['a question not asked', [three[0], three[1], question('ten')], {}, /question “six” is declared but not shown/],
    [
      'a right answer that is not there',
      [three[0], three[1], question('six', ['no', 'never'])],
      {},
      /“six”: “yes” is none/
    ],
    [
      'a moment of no answer',
      three,
      { quiz: { ...quiz, six: { right: 'yes', show: { ten: 'end' } } } },
      /“ten” is none/
    ],
    [
      'a stage that is not there',
      three,
      { quiz: { ...quiz, six: { right: 'yes', on: 'nowhere' } } },
      /no stage “nowhere”/
    ],
    ['one answer only', [three[0], three[1], question('six', ['yes'])], {}, /“six” needs at least two/],
    ['an answer twice', [three[0], three[1], question('six', ['yes', 'yes'])], {}, /“yes” names two places/],
    ['no explanation', [three[0], three[1], three[2].replace('why', '')], {}, /“yes” of six has no explanation/],
    [
      'two questions',
      three.slice(1),
      { quiz: { two: quiz.two, six: quiz.six } },
      /three to five questions, and this one has 2/
    ]
  ])('with %s is refused', (_, questions, change, words) => {
    expect(() => asked(questions, change)).toThrow(words)
  })

  test('is the only place for questions', () => {
    expect(() => outline(SOURCE + three.join(''), { quiz })).toThrow(/“one” stands outside of <Quiz>/)
  })
})
