// betweenPaths.ts: the kernel's path on its way from one moment to the next: the functions are entered one after the other.
import type { KernelPath } from './kernelPath.ts'

export function betweenPaths(before: KernelPath, after: KernelPath, t: number): KernelPath {
  if (t >= 1) return after
  const known = new Set(before.steps.map(({ event }) => event))
  const entered = after.steps.filter(({ event }) => known.has(event)).length
  const shown = entered + Math.ceil(t * (after.steps.length - entered))
  if (shown === 0) return before
  const steps = after.steps.slice(0, shown)
  return { ...after, steps: steps.map((step, i) => ({ ...step, state: i === shown - 1 ? 'now' : 'done' })) }
}
