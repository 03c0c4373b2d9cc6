// worker.ts: a machine in a thread of its own, as a page has it: each living stage has one.
import type { MachineClient } from './client.ts'
import { RemoteMachine, type Port } from './remote.ts'

/** Starts the thread. What it needs of disk and compiler it fetches itself; what it cannot get is the error of the first question. */
export function workerMachine(): MachineClient {
  const worker = new Worker(new URL('../machine/thread.ts', import.meta.url), { type: 'module' })
  // A worker hands over whole MessageEvents; only their data is read.
  return new RemoteMachine(worker as Port)
}
