// A machine whose run is already there, and that can compute nothing more: for stages over runs made by hand.
import type { Head, Inspection, MachineClient, Moment, ProgramText, Run } from '../../../src/lib/machine/client.ts'

export function fakeMachine(run: Run, over: Partial<MachineClient> = {}): MachineClient {
  const head = (): Head => ({ moment: { event: run.length, instructions: 0 }, clock: 0, reason: 'done' })
  return {
    run,
    inputs: [],
    boot: async () => head(),
    advance: async () => head(),
    input: async () => head(),
    stepLine: async (): Promise<Moment | undefined> => undefined,
    inspect: async (): Promise<Inspection> => ({ frames: [] }),
    program: async (): Promise<ProgramText | undefined> => undefined,
    readFile: async () => undefined,
    close: () => {},
    ...over
  }
}
