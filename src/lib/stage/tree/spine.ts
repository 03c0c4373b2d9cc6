// spine.ts: the ancestors of the program, which lie in one row and end in its first process: init, the shell, 2050.
import type { Kin } from './kin.ts'

export interface Bone {
  readonly kin: Kin
  /** Is it drawn as a pill? So are init and the shell. */
  readonly pill: boolean
  /** Its children but for the next bone. */
  readonly family: readonly Kin[]
}

/** From init through the shell to the first process of the program. Who was adopted is no part of it: an orphan hangs below its new parent. */
export function spineOf(init: Kin): Bone[] {
  const spine: Bone[] = []
  for (let kin: Kin | undefined = init; kin;) {
    const next: Kin | undefined = kin.shell ? nextOf(kin) : undefined
    spine.push({ kin, pill: kin.shell, family: kin.children.filter((child) => child !== next) })
    kin = next
  }
  return spine
}

const nextOf = ({ life, children }: Kin): Kin | undefined =>
  children.find(({ shell }) => shell) ?? children.find((child) => child.life.parent === life.id)
