// Stages over the run of the article's program, made by hand, on a clock of the test's own.
import { find } from '../../../src/lib/run/client.ts'
import { Stage } from '../../../src/lib/stage/open.ts'
import { fakeMachine } from './fakeMachine.ts'
import { zombieMaker } from './fixture.ts'
import type { Frames } from './frames.ts'

export const { sim, marks } = zombieMaker()

export type Over = Parameters<typeof fakeMachine>[1]
export type Options = ConstructorParameters<typeof Stage>[1]

export const stageOn =
  (frames: () => Frames) =>
  (at?: string, over: Over = {}, options: Options = {}): Stage =>
    new Stage(fakeMachine(sim.run(), over), { program: 'zombie_maker', at, timer: frames().timer, ...options })

export const query = (text: string): number => find(sim.run(), text)!
export const letters = (s: Stage): string =>
  s.view.layouts.tree!.bodies.map(({ pid, letter }) => `${pid}${letter}`).join(' ')
