// The stage has one clock (clock.ts): what moves is drawn from (before, after, t), and `t` is the stage's (ARCHITECTURE.md).
import { SYNTAX } from './determinism.mjs'

/** The one class that has it. */
const CLOCK = 'src/lib/stage/clock.ts'

const TIMERS = [
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask'
]
/** Modules that bring a clock of their own, or parts of d3 that do. */
const D3 = ['timer', 'timerFlush', 'timeout', 'interval', 'now', 'transition', 'active', 'interrupt']
const MOVING = ['svelte/motion', 'svelte/transition', 'svelte/animate', 'd3-timer', 'd3-transition']

const MESSAGE = `Only ${CLOCK} has a clock: draw from (before, after, t).`

/** @type {import('eslint').Linter.Config[]} */
export const clock = [
  {
    files: ['src/lib/stage/**/*.ts', 'src/lib/stage/**/*.svelte'],
    ignores: [CLOCK],
    rules: {
      'no-restricted-globals': ['error', ...TIMERS.map((name) => ({ name, message: MESSAGE }))],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'd3', importNames: D3, message: MESSAGE },
            ...MOVING.map((name) => ({ name, message: MESSAGE }))
          ]
        }
      ],
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector: `MemberExpression[property.name=/^(${TIMERS.filter((name) => name !== 'performance').join('|')}|animate)$/]`,
          message: MESSAGE
        },
        { selector: 'SvelteDirective[kind=/^(Transition|Animation)$/]', message: MESSAGE },
        // `animation: …` and `transition: …` in a style are clocks, too.
        {
          selector: 'SvelteStyleElement > SvelteText[value=/(^|[;{\\s])(animation|transition)[-a-z]*\\s*:/]',
          message: MESSAGE
        }
      ]
    }
  }
]
