// Numbers of processes: which one is next, and what a full table answers.
import { describe, expect, it } from 'vitest'
import { EAGAIN } from '../../../src/lib/record/constants.ts'
import type { Kernel } from '../../../src/lib/kernel/kernel.ts'
import { allocPid, putPid } from '../../../src/lib/kernel/pid.ts'
import { call, scripted, SYS } from './script.ts'

const kernel = (pid_max = 340): Kernel => scripted([call(SYS.pause)], { pid_max }).k
const fill = (k: Kernel): number[] => {
  const numbers: number[] = []
  for (let row = allocPid(k); row > 0; row = allocPid(k)) numbers.push(k.state.pid.at(row).nr)
  return numbers
}
const free = (k: Kernel, nr: number): void => putPid(k, k.state.pids[nr])

describe('numbers', () => {
  it('go up to pid_max, and then from 300 again', () => {
    const k = kernel()
    expect(fill(k)).toEqual(Array.from({ length: 338 }, (_, i) => i + 2))
    for (const nr of [20, 310, 335]) free(k, nr)
    expect(fill(k)).toEqual([310, 335])
    expect(allocPid(k)).toBe(-EAGAIN)
  })

  it('count as free below 300 only the first time round', () => {
    const k = kernel()
    fill(k)
    for (let nr = 2; nr < 300; nr++) free(k, nr)
    expect(allocPid(k)).toBe(-EAGAIN)
    free(k, 339)
    expect(fill(k)).toEqual([339])
  })

  it('above a pid_max that was lowered do not count, and are not given', () => {
    const k = kernel(400)
    fill(k)
    k.emit.set_pid_max(1, 350)
    expect(allocPid(k)).toBe(-EAGAIN)
    free(k, 390)
    expect(allocPid(k)).toBe(-EAGAIN)
    free(k, 320)
    expect(fill(k)).toEqual([320])
  })

  it('are not searched when all are in use', () => {
    const k = kernel(32768)
    fill(k)
    let looked = 0
    k.state.pids = new Proxy(k.state.pids, {
      get: (pids, key) => {
        looked++
        return Reflect.get(pids, key) as unknown
      }
    })
    expect(allocPid(k)).toBe(-EAGAIN)
    expect(looked).toBeLessThan(1000)
  })
})
