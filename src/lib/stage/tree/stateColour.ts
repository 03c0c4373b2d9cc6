// stateColour.ts: the colour of each state, for every size in which a process is drawn. `<g style:--state={STATE_COLOUR[shape]}>`
import type { Shape } from './picture.ts'

export const STATE_COLOUR: Readonly<Record<Shape, string>> = {
  running: 'var(--run)',
  sleeping: 'var(--sleep)',
  uninterruptible: 'var(--sleep)',
  stopped: 'var(--stop)',
  traced: 'var(--stop)',
  husk: 'var(--zombie)',
  gone: 'var(--dead)'
}
