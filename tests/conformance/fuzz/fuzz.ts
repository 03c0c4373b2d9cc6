// fuzz.ts: runs generated programs on the real kernel and on ours, and shrinks one that differs to the smallest that still does.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { casesFolder, shellStatus, type Outcome } from '../cases.ts'
import { ours } from '../ours.ts'
import { toExpected } from '../recorder.ts'
import { generate } from './generate.ts'
import { render, type Act } from './program.ts'

export interface Difference {
  readonly seed: number
  /** The smallest program that still differs, in C, and what both printed. */
  readonly source: string
  readonly linux: string
  readonly ours: string
}

const show = ({ stdout, status }: Pick<Outcome, 'stdout' | 'status'>): string => `${stdout}[status ${status}]`

/** A folder with the runner that gives each program a PID namespace of its own. */
export class Fuzzer {
  readonly #dir = mkdtempSync(join(tmpdir(), 'fuzz-'))
  readonly #runner = join(this.#dir, 'runner')

  constructor() {
    const made = spawnSync('gcc', ['-O1', '-o', this.#runner, join(casesFolder(), 'runner.c')], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`the runner does not compile: ${made.stderr}`)
  }

  /** Why nothing can be compared on this machine, or undefined. */
  static obstacle(): string | undefined {
    const fuzzer = new Fuzzer()
    try {
      return fuzzer.#linux('int main(void) { return 0; }') === undefined
        ? 'programs cannot be given a PID namespace of their own'
        : undefined
    } finally {
      fuzzer.close()
    }
  }

  close(): void {
    rmSync(this.#dir, { recursive: true, force: true })
  }

  /** What the real kernel does with it; undefined when it is not the same twice, or takes too long. */
  #linux(source: string): string | undefined {
    const [file, binary] = [join(this.#dir, 'program.c'), join(this.#dir, 'program')]
    writeFileSync(file, source)
    const made = spawnSync('gcc', ['-std=gnu11', '-O0', '-w', '-o', binary, file], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`gcc refuses a generated program: ${made.stderr}`)
    const runs = [[], ['--cpu', '0']].map((options) => this.#run([...options, binary]))
    return runs[0] !== undefined && runs[0] === runs[1] ? runs[0] : undefined
  }

  #run(args: readonly string[]): string | undefined {
    const ran = spawnSync(this.#runner, args, {
      encoding: 'latin1',
      timeout: 5000,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe']
    })
    const status = ran.output?.[3]
    if (!status) return undefined
    const expected = toExpected({ status: Number(status), stdout: ran.stdout, stderr: ran.stderr })
    return show({ stdout: ran.stdout, status: shellStatus(expected) })
  }

  /** Both answers, where they differ. */
  #differs(acts: readonly Act[]): { source: string; linux: string; ours: string } | undefined {
    const source = render(acts)
    const linux = this.#linux(source)
    if (linux === undefined) return undefined
    const mine = show(ours(source, 'generated.c', 1000))
    return mine === linux ? undefined : { source, linux, ours: mine }
  }

  /** Undefined when both agree. */
  check(seed: number): Difference | undefined {
    let acts = generate(seed)
    let found = this.#differs(acts)
    if (!found) return undefined
    for (let smaller = true; smaller;) {
      smaller = false
      for (const candidate of shrinks(acts)) {
        const still = this.#differs(candidate)
        if (!still) continue
        acts = candidate
        found = still
        smaller = true
        break
      }
    }
    return { seed, ...found }
  }
}

/** Programs with one thing less: an act, or an act of a child. Children keep their numbers: a fork goes only with all that is said of it. */
function* shrinks(acts: readonly Act[]): Generator<Act[]> {
  for (let i = 0; i < acts.length; i++) {
    const act = acts[i]
    if (act.op !== 'fork') yield acts.filter((_, at) => at !== i)
    else {
      if (acts.slice(i + 1).every((later) => later.op !== 'fork' && !('child' in later)))
        yield acts.filter((_, at) => at !== i)
      for (const body of shrinks(act.body)) yield acts.map((each, at) => (at === i ? { ...act, body } : each))
    }
  }
}
