// sharing.svelte.ts: what the dialog can do with the work that stands on the bench: give it away, keep it, and take another in its place.
import { historyOf } from '../../run/client.ts'
import { keeper } from '../../storage/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { accountOf, seconds } from './account.ts'
import { SHARE, WORK } from './en.ts'
import { LONGEST_LINK, linkOf } from './workLink.ts'
import { MOST_OF_FILE, readWorks, writeWork, writeWorks, type Work } from './work.ts'
import { forgetWork, hasRoom, keepWorks, works, type Named } from './works.ts'

export class Sharing {
  readonly #bench: Workbench
  readonly #page: string
  /** What stands on the bench. Undefined: it is being taken. */
  work: Work | undefined = $state.raw()
  link = $state('')
  /** What came of the last press, as a sentence. */
  said = $state('')
  /** A text that the browser does not let the page copy. */
  uncopied = $state('')

  /** `page`: address of the sandbox. */
  constructor(bench: Workbench, page: string) {
    this.#bench = bench
    this.#page = page
    // What is first asked for while the page draws is not watched by it.
    works()
  }

  async take(): Promise<void> {
    const work = await this.#bench.take()
    this.link = await linkOf(this.#page, work)
    this.work = work
  }

  get tooLong(): boolean {
    return this.link.length > LONGEST_LINK
  }

  /** What the work holds, in words. */
  get holds(): string {
    const { program, run } = this.work!
    return SHARE.holds(`${program}.c`, run?.way.inputs.length ?? 0, run && seconds(run.way.until))
  }

  get digest(): string | undefined {
    return this.work?.digests?.at(-1)
  }

  async copy(text: string): Promise<void> {
    this.said = this.uncopied = ''
    try {
      await navigator.clipboard.writeText(text)
      this.said = SHARE.copied
    } catch {
      this.said = SHARE.notCopied
      this.uncopied = text
    }
  }

  copyAccount(): Promise<void> {
    const run = this.#bench.stage?.machine.run
    const pidOf = (task: number): number | undefined => run && historyOf(run).byId(task)?.pid
    return this.copy(accountOf(this.work!, pidOf, this.tooLong ? undefined : this.link))
  }

  // ── files ──

  get file(): { readonly name: string; readonly text: string } {
    return { name: `unkillable-${this.work!.program}.json`, text: writeWork(this.work!) }
  }

  get fileOfAll(): { readonly name: string; readonly text: string } {
    return { name: 'unkillable-works.json', text: writeWorks(this.works.map(({ work }) => work)) }
  }

  /** The work that a file holds. Of several, all go among the works, and none is answered. */
  async workIn(file: File): Promise<Work | undefined> {
    const trouble = (why: string) => void (this.said = WORK.notOpened('file', why))
    // A character takes at most four bytes.
    if (file.size > 4 * MOST_OF_FILE) return trouble(WORK.tooLarge(MOST_OF_FILE))
    const read = readWorks(await file.text(), MOST_OF_FILE)
    if ('trouble' in read) return trouble(read.trouble)
    if (read.works.length === 1) return read.works[0]
    if (!hasRoom(read.works.length)) return void (this.said = SHARE.noRoom)
    keepWorks(read.works)
    this.said = SHARE.came(read.works.length)
    return undefined
  }

  // ── works that are kept in this browser ──

  get works(): readonly Named[] {
    return works()
  }

  keep(title: string): void {
    if (!hasRoom(1)) return void (this.said = SHARE.noRoom)
    keepWorks([{ ...this.work!, title }])
    this.said = SHARE.kept(title)
  }

  forget({ id }: Named): void {
    forgetWork(id)
  }

  /** From here on nothing is kept: the page has to be left. */
  async forgetMe(): Promise<void> {
    this.#bench.end()
    await keeper.forgetAll()
  }
}

/** The title of a work in a list. */
export const titleOf = ({ title, program }: Work): string => title ?? `${program}.c`
