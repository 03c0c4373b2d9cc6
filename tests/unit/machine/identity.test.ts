// What a run's identity is made of: digests over meaning, choices, twins, and the hash of what decides how it goes on.
import { describe, expect, it } from 'vitest'
import { PageStore } from '../../../src/lib/kernel/mm/store.ts'
import { type Computer } from '../../../src/lib/machine/computer.ts'
import { decode, fieldAt, KIND } from '../../../src/lib/record/decode.ts'
import { MEANING } from '../../../src/lib/record/meaning.ts'
import { choicesOf } from '../../../src/lib/run/choices.ts'
import { digestsOf } from '../../../src/lib/run/digest.ts'
import { bootC } from './program.ts'

const RACE = `#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  for (int i = 0; i < 4; i++)
    if (fork() == 0) { for (volatile int n = 0; n < 30000; n++); printf("%c", 'a' + i); fflush(stdout); _exit(i); }
  while (wait(NULL) > 0);
  puts("");
}
`

/** It runs to its end; what it printed. */
function outOf(computer: Computer): string {
  computer.advance({ clock: 3600e9 })
  const { log, state } = computer.k
  let out = ''
  for (let i = 0; i < log.length; i++) {
    if (log.kind(i) !== KIND.host_write) continue
    const [off, len] = [fieldAt(log, i, 'host_write', 'off'), fieldAt(log, i, 'host_write', 'len')]
    out += Buffer.from(state.bytes.slice(off, len)).toString()
  }
  return out
}

/** Digest of a whole run: an input that changes nothing stands at its end. */
function digestOf(computer: Computer): string {
  computer.input({ kind: 'last_pid', pid: 9999 })
  return digestsOf({ log: computer.k.log, world: computer.k.state }).join()
}

describe('choices', () => {
  it('are recorded, and given to another boot instead of the seed they give the same run', () => {
    const seeded = bootC(RACE, { seed: 7, cpus: 2 })
    const out = outOf(seeded)
    const choices = choicesOf(seeded.k.log)
    expect(choices.length).toBeGreaterThan(10)
    const listed = bootC(RACE, { choices, cpus: 2 })
    expect(outOf(listed)).toBe(out)
    expect(choicesOf(listed.k.log)).toEqual(choices)
    expect(digestOf(listed)).toBe(digestOf(seeded))
  })

  it('that are others give another run', () => {
    const list = (n: number) => Array.from({ length: 200 }, (_, i) => ((i * i * 7 + i * n) >> 2) & 1)
    const outs = [0, 1, 2, 3, 5, 8].map((n) => outOf(bootC(RACE, { choices: list(n), cpus: 2 })))
    expect(new Set(outs).size).toBeGreaterThan(1)
  })

  it('that there are not stop the machine with a sentence', () => {
    expect(() => outOf(bootC(RACE, { choices: [1e9], cpus: 2 }))).toThrow('choice 0 is 1000000000, and there are')
  })
})

describe('a twin', () => {
  /** Just after exec of the program, with two CPUs. */
  function afterExec(options: Parameters<typeof bootC>[1]): Computer {
    const computer = bootC(RACE, options)
    const begun = () => computer.k.log.kind(computer.k.log.length - 1) !== undefined && execs(computer) >= 2
    while (!begun()) computer.advance({ events: computer.k.log.length + 1 })
    return computer
  }
  const execs = ({ k: { log } }: Computer): number => {
    let n = 0
    for (let i = 0; i < log.length; i++) if (log.kind(i) === KIND.exec) n++
    return n
  }

  it('goes on as the first one does, and neither disturbs the other', () => {
    const whole = bootC(RACE, { seed: 3, cpus: 2 })
    const out = outOf(whole)
    const first = afterExec({ seed: 3, cpus: 2 })
    const twins = [first.twin(), first.twin()]
    expect(outOf(twins[0])).toBe(out)
    expect(outOf(first)).toBe(out)
    expect(outOf(twins[1])).toBe(out)
    const digest = digestOf(whole)
    for (const computer of [first, ...twins]) expect(digestOf(computer)).toBe(digest)
  })

  it('gives its pages back', () => {
    const first = afterExec({ seed: 3, cpus: 2 })
    const used = first.k.store.pool.used
    const twin = first.twin()
    outOf(twin)
    twin.k.store.close()
    expect(first.k.store.pool.used).toBe(used)
  })

  it('takes other choices from there on', () => {
    const first = afterExec({ choices: [], cpus: 2 })
    const outs = [0, 1, 2, 3].map((every) => {
      const choices = Array.from({ length: 200 }, (_, i) => (every !== 0 && i % (every + 1) === 0 ? 1 : 0))
      return outOf(first.twin(choices))
    })
    expect(outs[0]).toBe(outOf(first))
    expect(new Set(outs).size).toBeGreaterThan(1)
  })
})

describe('the hash of behaviour', () => {
  const ORDER = (busy: number) => `#include <unistd.h>
#include <sys/wait.h>
int main(void) {
  for (volatile int n = 0; n < ${busy}; n++);
  int fds[2];
  pipe(fds);
  write(fds[1], "abc", 3);
  if (fork() == 0) { pause(); }
  pause();
}
`
  const settled = (text: string): Computer => {
    const computer = bootC(text)
    computer.settle({})
    return computer
  }

  it('is the same for a run and for one that was taken back and run again, and keeps the hashes of pages', () => {
    const computer = settled(ORDER(10))
    const hash = computer.behaviour()
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(computer.behaviour()).toBe(hash)
    expect(computer.twin().behaviour()).toBe(hash)
    expect(settled(ORDER(10)).behaviour()).toBe(hash)
  })

  it('does not count what was: who waited longer, or ran longer, goes on alike', () => {
    const computer = settled(ORDER(10))
    const hash = computer.behaviour()
    computer.advance({ clock: computer.clock + 5e9 })
    expect(computer.behaviour()).toBe(hash)
    const { k } = computer
    k.emit.account_thread(k.task(k.sys.init).signal, 1_000_000, 1_000_000, 7)
    expect(computer.behaviour()).toBe(hash)
  })

  it('tells states apart that can go on differently: by a byte of memory, a byte in a pipe, a signal, a register', () => {
    const hash = settled(ORDER(10)).behaviour()
    const others = [
      (text: string) => text.replace('"abc"', '"abd"'),
      (text: string) => text.replace('pipe(fds);', 'pipe(fds); char c = 1; (void)c; '),
      (text: string) => text.replace('pause(); }', 'close(fds[0]); pause(); }')
    ].map((change) => settled(change(ORDER(10))).behaviour())
    const signalled = settled(ORDER(10))
    const init = signalled.k.task(signalled.k.sys.init)
    signalled.k.emit.set_blocked(signalled.k.task(init.children_first).row, 1 << 16, 0)
    const registers = settled(ORDER(10))
    const { k } = registers
    k.store.pool.i32[(k.store.writable(k.sys.max_frames + 256) >> 2) + 8 * init.children_first] ^= 4
    expect(new Set([hash, ...others, signalled.behaviour(), registers.behaviour()]).size).toBe(6)
  })

  it('sees a write to a page whose hash was kept', () => {
    const store = new PageStore(settled(ORDER(10)).k.store.pool)
    store.zero(7)
    const frozen = store.freeze()
    const before = store.hashOf(7)
    store.pool.u8[store.writable(7)] = 1
    expect(store.hashOf(7)).not.toBe(before)
    expect(new PageStore(store.pool, frozen).hashOf(7)).toBe(before)
  })
})

describe('a digest', () => {
  it('is over meaning: no row, no offset and no frame is in it', () => {
    for (const [kind, said] of Object.entries(MEANING)) {
      const names = said.map(({ name }) => name)
      expect(names, kind).toEqual([...names].sort())
      for (const place of ['mm', 'files', 'fs', 'signal', 'sighand', 'pte', 'seed', 'comm', 'inode'])
        expect(names, kind).not.toContain(place)
    }
    for (const kind of ['pipe_write', 'tty_write', 'host_write', 'new_extent', 'tty_input'] as const)
      expect(
        MEANING[kind].map(({ name }) => name),
        kind
      ).not.toContain('off')
    expect(MEANING.copy_process.map(({ name, sense }) => `${name}:${sense}`)).toEqual(
      expect.arrayContaining(['from:task', 'id:value', 'pid:value', 'real_parent:task', 'parent:task'])
    )
  })

  it('does not change with where rows lie', () => {
    const computer = bootC(RACE)
    outOf(computer)
    // Another computer whose arenas had other rows free from the beginning.
    const shifted = bootC(RACE)
    for (const name of ['signal', 'sighand', 'files', 'fs', 'mm', 'vma', 'file'] as const)
      shifted.k.state.arena(name).take()
    shifted.k.state.task.take()
    outOf(shifted)
    expect(digestOf(shifted)).toBe(digestOf(computer))
    const births = (c: Computer) => {
      for (let i = c.k.log.length - 1; i > 0; i--)
        if (c.k.log.kind(i) === KIND.copy_process) return decode(c.k.log, i).row
    }
    expect(births(shifted)).not.toBe(births(computer))
  })
})
