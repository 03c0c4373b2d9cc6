// observe.ts: what a page under attack costs: the longest task of its own thread, by CPU time, and the memory of its process at its peak.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, at its beginning. */
  readonly ts: number
  /** Microseconds by the clock, and of the thread's CPU time. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Tasks of every thread, and little else. */
const CATEGORIES = ['toplevel', '__metadata']
const MAIN_THREAD = 'CrRendererMain'

export interface Tasks {
  /** Milliseconds. */
  readonly cpu: number
  readonly clock: number
}

/** The longest tasks of a page's own thread while `during` goes on. */
export async function longestTasks(browser: Browser, page: Page, during: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await during()
  return longestOf(JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents)
}

/** Milliseconds of CPU that the tasks of a page's own thread take, from the one in which `from` is marked to the one in which `to` is (User
 *  Timing). */
export async function cpuBetween(
  browser: Browser,
  page: Page,
  [from, to]: readonly [from: string, to: string],
  during: () => Promise<void>
): Promise<number> {
  await browser.startTracing(page, { categories: [...CATEGORIES, 'blink.user_timing'] })
  await during()
  return cpuOf(JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents, from, to)
}

export function cpuOf(events: readonly TraceEvent[], from: string, to: string): number {
  const first = events.find(({ name }) => name === from)
  const last = events.find(({ name }) => name === to)
  if (!first || !last) throw new Error(`the page has not marked ${first ? to : from}`)
  let cpu = 0
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = 0 } of events) {
    if (ph !== 'X' || !name.endsWith('RunTask') || pid !== first.pid || tid !== first.tid) continue
    if (ts + dur >= first.ts && ts <= last.ts) cpu += tdur
  }
  return cpu / 1000
}

/** Of all renderers: the page's is the only one that has something to do. */
export function longestOf(events: readonly TraceEvent[]): Tasks {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD)
      .map(({ pid, tid }) => `${pid} ${tid}`)
  )
  let cpu = 0
  let clock = 0
  for (const { name, ph, pid, tid, dur = 0, tdur = 0 } of events) {
    if (ph !== 'X' || !name.endsWith('RunTask') || !threads.has(`${pid} ${tid}`)) continue
    cpu = Math.max(cpu, tdur)
    clock = Math.max(clock, dur)
  }
  return { cpu: cpu / 1000, clock: clock / 1000 }
}

/** Bytes of the largest renderer: on Linux its peak so far, elsewhere what it has now. */
export async function rendererBytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return Math.max(0, ...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => bytesOf(id)))
}

function bytesOf(pid: number): number {
  try {
    const kilobytes =
      process.platform === 'linux'
        ? /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    return 1024 * Number(kilobytes ?? 0)
  } catch {
    // It has ended meanwhile.
    return 0
  }
}
