// A machine whose run is already there, and that can compute nothing more: for stages over runs made by hand.
import type { Answer, Answering, Args, Head, MachineClient, Question, Run } from '../../../src/lib/run/client.ts'

export function fakeMachine(run: Run, over: Partial<Answering> & { close?: () => void } = {}): MachineClient {
  const head = (): Head => ({ moment: { event: run.length, instructions: 0 }, clock: 0, reason: 'done', isRead: true })
  const answering: Answering = {
    boot: head,
    advance: head,
    input: head,
    stepLine: () => undefined,
    inspect: () => ({ frames: [] }),
    program: () => undefined,
    readFile: () => undefined,
    ...over
  }
  return {
    run,
    inputs: [],
    ask: async <Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>> =>
      (answering as Answering<Q>)[question](...args),
    close: over.close ?? (() => {})
  }
}
