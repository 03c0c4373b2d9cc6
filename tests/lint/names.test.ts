import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms above the run: whoever speaks of one of their files by its name means one. */
const ROOMS = ['front', 'lesson', 'sandbox', 'search', 'site', 'storage']
/** Each room may have its own. */
const SHARED = ['index.ts', 'en.ts']

test('no file of a page’s room is called like one of another room', () => {
  const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|svelte)$/.test(file)
  )
  const twice = files.filter(
    (file) =>
      ROOMS.includes(file.split('/')[0]) &&
      !SHARED.includes(basename(file)) &&
      files.some((other) => other !== file && basename(other) === basename(file))
  )
  expect(twice).toEqual([])
})

/** Folders of the kernel that are one file of Linux, in parts. */
const IN_PARTS = ['signal', 'ptrace']

/** Files of the kernel that Linux does not have. */
const OURS: readonly (readonly [file: string, why: string])[] = [
  ['kernel.ts', 'what every function is given'],
  ['room.ts', 'rows are counted here, memory there'],
  ['regs.ts', 'our processor has other registers'],
  ['choose.ts', 'Linux leaves it open'],
  ['interleave.ts', 'Linux leaves it open'],
  ['reports.ts', 'an index; Linux looks at all children'],
  ['fs/poll_wait.ts', 'an index; in Linux each file has a queue'],
  ['mm/store.ts', 'where bytes lie is our affair'],
  ['mm/bulk.ts', 'bytes are counted as instructions'],
  ['fs/host.ts', 'a machine inside of another'],
  ['fs/host_input.ts', 'a machine inside of another'],
  ['fs/dir.ts', 'the half of fs/namei.c that changes folders'],
  ['fs/proc/files.ts', 'what Linux has in a file for each'],
  ['fs/proc/link.ts', 'what Linux has in a file for each'],
  ['fs/proc/system.ts', 'what Linux has in a file for each'],
  ['fs/calls.ts', 'a table'],
  ['calls/limits.ts', 'a table'],
  ['calls/process.ts', 'a table'],
  ['calls/signals.ts', 'a table'],
  ['calls/system.ts', 'a table'],
  ['calls/table.ts', 'a table']
]

/** Is a file of the kernel called like one of Linux's, or like a folder, that it names? */
function hasLinuxName(file: string, text: string): boolean {
  if (IN_PARTS.includes(dirname(file))) return true
  const comments = text.match(/^ *(\/\/|\/\*\*| \*).*$/gm)?.join('\n') ?? ''
  return new RegExp(`[a-z0-9_]/${basename(file, '.ts')}(\\.[ch]\\b|/)`).test(comments)
}

test('a file of the kernel bears the name of one of Linux’s, and says which, or stands in the list of ours', () => {
  const files = readdirSync('src/lib/kernel', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts')
  )
  const nameless = files.filter((file) => !hasLinuxName(file, readFileSync(`src/lib/kernel/${file}`, 'utf8')))
  expect(nameless.sort()).toEqual(OURS.map(([file]) => file).sort())
})

test('a name that Linux does not have is seen', () => {
  const text = readFileSync('src/lib/kernel/exit.ts', 'utf8')
  expect(hasLinuxName('exit.ts', text)).toBe(true)
  expect(hasLinuxName('zap.ts', text)).toBe(false)
  expect(hasLinuxName('fs/binprm.ts', readFileSync('src/lib/kernel/fs/exec.ts', 'utf8'))).toBe(false)
})
