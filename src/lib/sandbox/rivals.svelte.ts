// rivals.svelte.ts: what other tabs do to the program and the run that stand here: the reader is asked which of the two is to stay.
import type { Kept } from '../storage/index.ts'
import { nameFor, runKept, sourceKept } from './desk.ts'
import type { PackedRun } from './works/form.ts'

export class Rivals {
  #kept: { readonly text: Kept<string>; readonly run: Kept<PackedRun> } | undefined = $state.raw()
  #letGo: () => void = () => {}

  /** Has a text and a run watched. `picked`: the program in the editor. `name`: the one whose run is on show. */
  hold(picked: string, name = nameFor(picked)): void {
    this.#letGo()
    const [text, run] = [sourceKept(picked), runKept(name)]
    const holds = [text.hold(), run.hold()]
    this.#letGo = () => holds.forEach((letGo) => letGo())
    this.#kept = { text, run }
  }

  letGo(): void {
    this.#letGo()
  }

  /** What another tab has done to one of the two meanwhile. */
  get said(): 'changed' | 'forgotten' | undefined {
    const rivals = [this.#kept?.text.rival, this.#kept?.run.rival].filter((rival) => rival !== undefined)
    if (rivals.length === 0) return undefined
    return rivals.some(({ value }) => value !== undefined) ? 'changed' : 'forgotten'
  }

  /** Takes what stands in the other tab. Answers what there was to be taken. text: undefined if it was forgotten there. */
  take(): { readonly text?: { readonly is: string | undefined }; readonly run?: { readonly isThere: boolean } } {
    const { text, run } = this.#kept ?? {}
    return {
      ...(text?.rival && { text: { is: text.take() } }),
      ...(run?.rival && { run: { isThere: run.take() !== undefined } })
    }
  }

  /** Keeps what stands here. The reader is then asked in the other tab. */
  keepOwn(): void {
    this.#kept?.text.insist()
    this.#kept?.run.insist()
  }
}
