// The programs beside a test: each says when it is ready, and all end with it.
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import type { Readable } from 'node:stream'

export class Children {
  readonly #all: ChildProcess[] = []
  readonly #end = (): void => this.#all.forEach(endGroup)

  constructor() {
    // A test that is broken off leaves nobody behind either.
    process.once('exit', this.#end)
  }

  /** Starts it as the leader of a group of its own, so that its children end with it. */
  start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' })
    this.#all.push(child)
    return child
  }

  /** Ends them, and waits for that. */
  async end(): Promise<void> {
    process.off('exit', this.#end)
    const gone = this.#all.filter(lives).map((child) => new Promise((done) => child.once('exit', done)))
    this.#end()
    await Promise.all(gone)
  }
}

const lives = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null

function endGroup(child: ChildProcess): void {
  if (!lives(child)) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid!, 'SIGKILL')
}

/** Until a stream of the child has said this; answers the first group of the pattern. */
export function said(child: ChildProcess, stream: Readable, pattern: RegExp): Promise<string> {
  let text = ''
  return new Promise((done, failed) => {
    stream.on('data', (data) => {
      text += String(data)
      const match = pattern.exec(text)
      if (match) done(match[1])
    })
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`It ended before it had begun:\n${text}`)))
  })
}
