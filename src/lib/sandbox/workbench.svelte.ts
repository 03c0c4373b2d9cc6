// workbench.svelte.ts: what lies on the workbench: a program, its text, and the computer that runs it.
import type { Stage } from '../stage/open.ts'
import type { Deed } from './acts.ts'
import type { Complaint } from './complaints.ts'
import { keepSource, readSource } from './keep.ts'
import type { LineMarker } from './codemirror.ts'
import { PANES } from './panes.ts'
import type { SandboxProgram } from './programs.ts'

export class Workbench {
  readonly programs: readonly SandboxProgram[]
  program: SandboxProgram = $state.raw(undefined!)
  source = $state('')
  stage: Stage | undefined = $state.raw()
  complaints: readonly Complaint[] = $state.raw([])
  /** The page can be used: there is a script. */
  ready = $state(false)
  /** A computer is being started, or a program compiled. */
  busy = $state(false)
  /** What went wrong, as a sentence. */
  trouble = $state('')
  /** Why the programs were stopped before they came to rest, as a sentence. */
  cut = $state('')
  /** The browser keeps what is written. */
  kept = $state(true)
  /** For ears: what came of the last press. */
  said = $state('')
  /** What the stage runs; another text is another program. */
  #running: { readonly name: string; readonly source: string } | undefined = $state.raw()
  #close: () => void = () => {}
  /** Counts computers: an older one is shut when a newer is asked for. */
  #runs = 0
  reduced = false

  constructor(programs: readonly SandboxProgram[], name: string) {
    this.programs = programs
    this.program = this.#named(name)
    this.source = this.program.source
  }

  #named(name: string): SandboxProgram {
    return this.programs.find((program) => program.name === name) ?? this.programs[0]
  }

  get file(): string {
    return `${this.program.name}.c`
  }

  /** Not as the book has it. */
  get edited(): boolean {
    return this.source !== this.program.source
  }

  /** The program that runs is the one in the editor. */
  get current(): boolean {
    return this.#running?.name === this.program.name && this.#running.source === this.source
  }

  /** At which lines of the text the processes are; nothing when it has been changed since it was compiled. */
  get markers(): readonly LineMarker[] {
    const code = this.current ? this.stage?.view.layouts.code : undefined
    return (code?.lines ?? []).flatMap(({ number, markers }) =>
      markers.map(({ words, ended }) => ({ line: number, words, ended }))
    )
  }

  /** In the browser: takes up what was kept, and switches the computer on. */
  async begin(name: string): Promise<void> {
    this.#put(name)
    this.ready = true
    await this.#start(false)
  }

  end(): void {
    this.#shut()
  }

  /** Another program. The one that runs goes on until it is run. */
  pick(name: string): void {
    this.#put(name)
    this.complaints = []
  }

  #put(name: string): void {
    this.program = this.#named(name)
    this.source = readSource(this.program.name) ?? this.program.source
  }

  write(source: string): void {
    this.source = source
    this.complaints = []
    this.kept = keepSource(this.program.name, this.edited ? source : undefined)
  }

  /** The book's text again. */
  restore(): void {
    this.write(this.program.source)
  }

  /** A fresh computer, on which the text is compiled and started. */
  async run(): Promise<void> {
    await this.#start(true)
    if (!this.stage || !this.current) return
    if (this.reduced) this.stage.goTo('end', 'straight')
    else this.stage.goTo('end', 'playing')
  }

  /** Time stands; a computer that computes is switched off. */
  stop(): void {
    if (this.stage?.playing) this.stage.pause()
    else if (this.busy || this.stage?.busy) {
      this.#shut()
      this.said = 'The computer is switched off.'
    }
  }

  /** To the program's first instruction: what is done there takes another way. */
  again(): void {
    this.stage?.goTo('start', 'straight')
    this.said = 'At the program’s first instruction.'
  }

  /** Programs that were stopped before they came to rest go on for a while. */
  async goOn(): Promise<void> {
    await this.stage?.play()
  }

  async act({ task, act }: Deed): Promise<void> {
    await this.stage?.act(task, act)
  }

  #shut(): void {
    this.#runs++
    this.#close()
    this.#close = () => {}
    this.stage = undefined
    this.#running = undefined
    this.busy = false
    this.cut = ''
  }

  async #start(run: boolean): Promise<void> {
    this.#shut()
    const started = this.#runs
    const { name } = this.program
    const { source } = this
    this.busy = true
    this.trouble = ''
    this.said = ''
    this.complaints = []
    try {
      const { begin } = await import('./session.ts')
      if (started !== this.#runs) return
      const session = await begin({
        name,
        source,
        run,
        panes: PANES,
        oncut: (why) => {
          if (started === this.#runs) this.cut = why
        },
        onmachine: (machine) => (this.#close = () => machine.close())
      })
      if (started !== this.#runs) return session.stage.close()
      this.#close = () => session.stage.close()
      session.stage.reduced = this.reduced
      this.stage = session.stage
      this.complaints = session.complaints
      if (session.runs) this.#running = { name, source }
      else if (run) this.said = 'It does not compile. The terminal and the editor say where.'
    } catch (error) {
      if (started !== this.#runs) return
      this.trouble = `The computer could not be started: ${error instanceof Error ? error.message : String(error)}. What you wrote is still here.`
    } finally {
      if (started === this.#runs) this.busy = false
    }
  }
}
