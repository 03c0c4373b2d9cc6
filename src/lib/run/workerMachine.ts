// workerMachine.ts: starts a machine in a thread of its own. Each living stage has one.
import type { MachineClient } from './client.ts'
import type { Loss } from './en.ts'
import type { FromWorker, Reply, Request } from './protocol.ts'
import { RemoteMachine, type MachineLost, type Port } from './remote.ts'

/** Starts the thread, which fetches disk and compiler itself. If it cannot get them, the first question fails. `onlost` is called when the thread is
 *  gone and nobody has closed it. */
export function workerMachine(onlost?: (lost: MachineLost) => void): MachineClient {
  return new RemoteMachine(new WorkerPort(), onlost)
}

/** While the tab is hidden questions wait, so that nothing is computed that nobody sees. */
class WorkerPort implements Port {
  readonly #worker = new Worker(new URL('../machine/thread.ts', import.meta.url), { type: 'module' })
  /** Questions that wait until the tab is shown. */
  #held: Request[] = []
  readonly #look = () => this.#release()

  post(request: Request): void {
    if (this.#held.length === 0 && !isHidden()) return this.#worker.postMessage(request)
    this.#held.push(request)
    document.addEventListener('visibilitychange', this.#look)
  }

  #release(): void {
    if (isHidden()) return
    document.removeEventListener('visibilitychange', this.#look)
    for (const request of this.#held.splice(0)) this.#worker.postMessage(request)
  }

  listen(replied: (reply: Reply) => void, lost: (why: Loss) => void): void {
    let heard = false
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      heard = true
      // The worker holds this lock as long as it lives. When we get it, the worker is gone: no event of the browser tells of every end.
      if (!('alive' in data)) return replied(data)
      navigator.locks.request(data.alive, () => lost('ended')).catch(() => {})
    }
    this.#worker.onerror = () => lost(heard ? 'ended' : 'script')
    this.#worker.onmessageerror = () => lost('garbled')
  }

  terminate(): void {
    document.removeEventListener('visibilitychange', this.#look)
    this.#worker.terminate()
  }
}

const isHidden = (): boolean => document.visibilityState === 'hidden'
