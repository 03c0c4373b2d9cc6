// front.ts: whom a moment is about: the chosen one, who dies, is struck, is born or refused something. They stand in front of their crowd.
import { PF_EXITING, type Life } from '../../run/client.ts'
import type { Look } from '../look.ts'
import { pathStart } from '../scene.ts'
import type { Kin } from './kin.ts'

/** At most so many stand in front of a crowd. */
export const FRONT = 3

/** The most important ones first. */
export function aboutOf(look: Look, selected: number | undefined): readonly Life[] {
  const { history, scene, world, event, run } = look
  const since = pathStart(run, event)
  const about = new Set<Life>()
  const add = (life: Life | undefined) => life && about.add(life)
  add(selected === undefined ? undefined : history.byId(selected))
  for (const { child } of scene.read) add(child)
  for (const { to, child } of scene.sent) add(child ?? to)
  for (const { child } of scene.knocks) add(child)
  const current = world.sys.current === 0 ? undefined : history.ofRow(world.sys.current, event - 1)
  if (current && (world.task.at(current.row).flags & PF_EXITING) !== 0) add(current)
  for (let i = history.lives.length - 1; i >= 0 && history.lives[i].born >= since; i--)
    if (history.lives[i].born < event) add(history.lives[i])
  if (current?.refusals.some((refusal) => refusal.event >= since && refusal.event < event)) add(current)
  add(current)
  return [...about]
}

/** Those members of a crowd that stand in front of it, in order of birth. */
export function frontOf(about: readonly Life[], members: readonly Kin[]): Kin[] {
  const byLife = new Map(members.map((kin) => [kin.life, kin]))
  return about
    .flatMap((life) => byLife.get(life) ?? [])
    .slice(0, FRONT)
    .sort((a, b) => a.life.id - b.life.id)
}
