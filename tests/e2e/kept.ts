// What a page keeps in the browser, seen from outside: the heads of the database `unkillable`.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** What c787432 left in a reader's browser: that version wrote it. */
export const LEFT = JSON.parse(readFileSync('tests/fixtures/c787432/localStorage.json', 'utf8')) as Record<
  string,
  string
>

/** The values of each thing that is kept; a thing that two tabs have made different things of has two. */
export function keptIn(page: Page): Promise<{ readonly [name: string]: readonly unknown[] }> {
  return page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.open('unkillable')
        request.onerror = () => failed(request.error)
        request.onsuccess = () => {
          const db = request.result
          const all = db.transaction('heads').objectStore('heads').getAll()
          all.onsuccess = () => {
            const kept: Record<string, unknown[]> = {}
            for (const { name, value } of all.result) (kept[name] ??= []).push(value)
            db.close()
            done(kept)
          }
        }
      })
  )
}

/** Puts a value in the place of what is kept. */
export function keepIn(page: Page, name: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('unkillable')
        request.onerror = () => failed(request.error)
        request.onsuccess = () => {
          const db = request.result
          const transaction = db.transaction('heads', 'readwrite')
          const store = transaction.objectStore('heads')
          store.delete(IDBKeyRange.bound([name], [name, []]))
          store.put({ name, revision: 'by-hand', at: Date.now(), value })
          transaction.oncomplete = () => {
            db.close()
            done()
          }
        }
      }),
    [name, value] as const
  )
}

/** Before anything of a page runs: its browser has no room left. */
export async function fillUp(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = full
    Storage.prototype.setItem = full
  })
}

/** Before anything of a page runs: its browser keeps nothing for it. */
export async function refuse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, { get: denied })
  })
}
