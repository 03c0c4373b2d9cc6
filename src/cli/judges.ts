// judges.ts: processes that judge files. One that dies, or has to be stopped, takes no more with it than the file that it was at.
import { fork, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { en } from './en.ts'
import type { Claim, Judgement } from './judgeFile.ts'
import { SERVANT, type Answer, type Order } from './servant.ts'

export interface Court {
  /** Processes at a time. */
  readonly judges: number
  /** Seconds by this computer's clock that a file may take once it is read. */
  readonly patience: number
}

/** Seconds that a process has to begin, and to read its file. */
const BEGINNING = 60
/** MB of JavaScript's heap: a judge that wants more dies of it, and not the computer. */
const HEAP = 2048

/** The judgement of each file, in their order: each as soon as it and all before it are there. */
export async function* judgements(files: readonly string[], { judges, patience }: Court): AsyncGenerator<Judgement> {
  const done: ((judgement: Judgement) => void)[] = []
  const judged = files.map((_, i) => new Promise<Judgement>((resolve) => (done[i] = resolve)))
  let next = 0
  const lane = async (): Promise<void> => {
    const judge = new Judge(patience)
    while (next < files.length) {
      const i = next++
      done[i](await judge.judge(files[i]))
    }
    judge.close()
  }
  for (let i = 0; i < Math.min(judges, files.length); i++) void lane()
  yield* judged
}

/** The order that a judge is at, and what that file says of itself. */
interface At {
  readonly number: number
  timer: NodeJS.Timeout
  claim?: Claim
  readonly done: (judgement: Judgement) => void
}

/** A process that judges file after file; another takes its place when it is gone. */
class Judge {
  readonly #patience: number
  #child: ChildProcess | undefined
  #at: At | undefined
  #orders = 0

  constructor(patience: number) {
    this.#patience = patience
  }

  judge(file: string): Promise<Judgement> {
    return new Promise((resolve) => {
      const child = (this.#child ??= this.#start())
      const number = this.#orders++
      const done = (judgement: Judgement): void => {
        clearTimeout(this.#at?.timer)
        this.#at = undefined
        resolve(judgement)
      }
      this.#at = { number, timer: this.#timer(BEGINNING), done }
      child.send({ number, file } satisfies Order, (error) => {
        if (error && this.#child === child) this.#lose(en.grade.judgeDied(error.message))
      })
    })
  }

  close(): void {
    this.#child?.disconnect()
  }

  #start(): ChildProcess {
    const child = startServant()
    child.on('message', ({ number, claim, judgement }: Answer) => {
      if (this.#at?.number !== number) return
      if (claim) {
        this.#at.claim = claim
        // Now it begins to be played: what went before was the process's own beginning.
        clearTimeout(this.#at.timer)
        this.#at.timer = this.#timer(this.#patience)
      }
      if (judgement) this.#at.done(judgement)
    })
    child.on('error', ({ message }) => this.#child === child && this.#lose(en.grade.judgeDied(message)))
    child.on('exit', (code, signal) => {
      if (this.#child === child) this.#lose(en.grade.judgeDied(signal ?? `status ${code}`))
    })
    return child
  }

  #timer(seconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#lose(en.grade.tookTooLong(seconds)), seconds * 1000)
  }

  #lose(stopped: string): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
    this.#at?.done({ stopped, claim: this.#at.claim })
  }
}

const running = new Set<ChildProcess>()

/** This very program, once more. What it may print of its own death is for nobody. */
function startServant(): ChildProcess {
  if (running.size === 0) killThemWithUs()
  const child = fork(fileURLToPath(import.meta.url), [SERVANT], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

let watched = false

/** Who computes does not see that its parent has gone. */
function killThemWithUs(): void {
  if (watched) return
  watched = true
  process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]))
}
