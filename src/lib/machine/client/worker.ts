// worker.ts: a machine in a thread of its own, as a page has it: each living stage has one.
import type { MachineClient } from '../client.ts'
import { RemoteMachine } from '../remote.ts'

/** Starts the thread. What it needs of disk and compiler it fetches itself; what it cannot get is the error of the first question. */
export function workerMachine(): MachineClient {
  return new RemoteMachine(new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }))
}
