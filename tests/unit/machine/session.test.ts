import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decode, KIND } from '../../../src/lib/record/decode.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'
import type { BootOptions } from '../../../src/lib/run/types.ts'

/** Everything that the terminal has shown, without colours and carriage returns. */
function transcript({ computer: { k } }: Session): string {
  let text = ''
  for (let i = 0; i < k.log.length; i++) {
    if (k.log.kind(i) !== KIND.tty_write) continue
    const event = decode(k.log, i)
    if (event.kind === 'tty_write')
      text += Buffer.from(k.state.bytes.slice(event.said.off, event.said.len)).toString('utf8')
  }
  return text.replace(/\x1b\[[\d;]*[mK]/g, '').replaceAll('\r', '')
}

/** Lines of a listing of ps, split into its eleven columns. */
function listings(text: string): string[][][] {
  const groups: string[][][] = []
  for (const line of text.split('\n')) {
    if (line.includes('ps aux | grep')) groups.push([])
    const columns = /^juan +\d/.test(line) ? line.trim().split(/\s+/) : undefined
    if (columns) groups.at(-1)?.push([...columns.slice(0, 10), columns.slice(10).join(' ')])
  }
  return groups
}

function play(options: Omit<BootOptions, 'start'>, lines: readonly string[], lastPid?: number): string {
  const session = new Session(nodeParts(), options)
  if (lastPid !== undefined) session.computer.input({ kind: 'last_pid', pid: lastPid })
  for (const line of lines) session.line(line)
  return transcript(session)
}

const PS = 'ps aux | grep zombie'
const ARTICLE = ['gcc -o zombie_maker zombie_maker.c', './zombie_maker &', PS, '#+15s', PS, '#+15s', PS]

describe("the article's session", () => {
  const text = play({}, ARTICLE)
  const [alive, dead, gone] = listings(text)

  it('prints the lines of parent and children', () => {
    expect(text).toContain('[1] 2050\n')
    expect(text).toContain('Parent PID = 2050, PGRP = 2050, PPID = 1934, PSID = 1934\n')
    expect(text).toContain('Child 0 -> PID = 2051, PGRP = 2050, PPID = 2050, PSID = 1934\n')
    expect(text).toContain('Child 1 -> PID = 2052, PGRP = 2050, PPID = 2050, PSID = 1934\n')
  })

  it('lists three sleepers, then two zombies, then nobody', () => {
    const pidsAndStates = (group: string[][]) => group.map(([, pid, , , , , , stat]) => `${pid} ${stat}`)
    expect(pidsAndStates(alive).slice(0, 3)).toEqual(['2050 S', '2051 S', '2052 S'])
    expect(pidsAndStates(dead).slice(0, 3)).toEqual(['2050 S', '2051 Z', '2052 Z'])
    expect([alive, dead, gone].map((group) => group.at(-1)![1])).toEqual(['2054', '2056', '2058'])
    for (const group of [alive, dead, gone]) expect(group.at(-1)![7]).toMatch(/^[RS]\+$/)
    expect(gone).toHaveLength(1)
  })

  it('shows memory of the living, and none of the dead', () => {
    const [parent, ...children] = alive.map((columns) => ({ vsz: Number(columns[4]), rss: Number(columns[5]) }))
    for (const child of children.slice(0, 2)) expect(child.vsz).toBe(parent.vsz + 2052)
    for (const { rss } of [parent, ...children]) expect(rss).toBeGreaterThan(0)
    for (const columns of dead.slice(1, 3)) expect(columns.slice(4, 6)).toEqual(['0', '0'])
  })

  it("says terminal, the article's evening, and names", () => {
    const all = [...alive, ...dead, ...gone]
    for (const columns of all)
      expect([columns[0], columns[2], columns[3], columns[6], columns[9]]).toEqual([
        'juan',
        '0.0',
        '0.0',
        'pts/1',
        '0:00'
      ])
    for (const columns of [...alive, ...dead]) expect(columns[8]).toBe('21:34')
    expect(gone[0][8]).toBe('21:35')
    expect(alive.slice(0, 3).map((columns) => columns[10])).toEqual(Array(3).fill('./zombie_maker'))
    expect(dead.slice(1, 3).map((columns) => columns[10])).toEqual(Array(2).fill('[zombie_maker] <defunct>'))
    for (const group of [alive, dead, gone]) expect(group.at(-1)![10]).toBe('grep --color=auto zombie')
  })

  it('ends with the job', () => {
    expect(text).toContain('[1]+  Done                    ./zombie_maker\n')
  })
})

describe('another session', () => {
  const source = readFileSync('content/programs/zombie_maker.c', 'utf8')

  it('has other numbers, shifted, when another PID comes first', () => {
    const text = play({ firstPid: 700 }, ARTICLE.slice(0, 3), 5000)
    expect(text).toContain('[1] 5002\n')
    expect(text).toContain('Parent PID = 5002, PGRP = 5002, PPID = 700, PSID = 700\n')
    expect(text).toContain('Child 1 -> PID = 5004, PGRP = 5002, PPID = 5002, PSID = 700\n')
    expect(listings(text)[0].map(([, pid]) => pid)).toEqual(['5002', '5003', '5004', '5006'])
  })

  it('has the zombies when other sleeps are over', () => {
    const shorter = source.replace(/\b15\b/g, '4').replace(/\b30\b/g, '9')
    expect(shorter).not.toBe(source)
    const files = [{ path: '/home/juan/quick.c', text: shorter }]
    const text = play({ files }, [
      'gcc quick.c -o quick',
      './quick &',
      '#+3s',
      'ps aux | grep quick',
      '#+2s',
      'ps aux | grep quick',
      '#+4s',
      'ps aux | grep quick'
    ])
    const stats = text.split('\n').filter((line) => /quick\b.*|defunct/.test(line) && /^juan +\d/.test(line))
    expect(stats.filter((line) => line.includes('<defunct>'))).toHaveLength(2)
    expect(stats.filter((line) => / S +21/.test(line) && !line.includes('grep'))).toHaveLength(4)
    expect(text).toMatch(/\[1\]\+ {2}Done +\.\/quick/)
  })
})
