// worker.ts: a side of a bench: a process of its own, warm for one work alone, since what an engine learns for one it would have to
// unlearn for another.
import { fork, type ChildProcess } from 'node:child_process'
import type { Side } from './rounds.ts'
import type { Answer } from './serve.ts'
import type { Figures, Works } from './work.ts'

export class TooLong extends Error {}

export class Worker<Work extends keyof Works> implements Side {
  readonly #process: ChildProcess
  readonly #work: Work
  readonly #args: Parameters<Works[Work]>[0]
  /** Wall-clock seconds after which a round is given up, and the process with it. */
  readonly #within: number
  /** What each round answered. */
  readonly rounds: Figures[] = []

  constructor(bundle: string, work: Work, args: Parameters<Works[Work]>[0], within = Infinity) {
    this.#process = fork(bundle, { execArgv: ['--enable-source-maps'] })
    this.#work = work
    this.#args = args
    this.#within = within
  }

  /** CPU seconds. */
  async round(): Promise<number> {
    const answer = await this.#ask()
    if ('error' in answer) throw new Error(answer.error)
    this.rounds.push(answer.figures)
    return answer.figures.cpu
  }

  #ask(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer =
        this.#within < Infinity && setTimeout(() => end(() => reject(new TooLong())), this.#within * 1000).unref()
      const end = (settle: () => void): void => {
        if (timer) clearTimeout(timer)
        this.#process.off('message', onMessage).off('exit', onExit)
        settle()
      }
      const onMessage = (answer: Answer): void => end(() => resolve(answer))
      const onExit = (code: number | null, signal: string | null): void =>
        end(() => reject(new Error(`the process of ${this.#work} ended: ${signal ?? code}`)))
      this.#process.on('message', onMessage).on('exit', onExit)
      this.#process.send({ work: this.#work, args: this.#args })
    })
  }

  /** In the midst of a round it does not listen. */
  close(): void {
    this.#process.kill('SIGKILL')
  }
}
