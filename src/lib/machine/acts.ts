// acts.ts: what a process does itself when it is asked to, and by which function of its libc (libc/act.c).
import { decodeExecutable } from '../vm/executable.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { fileBytes } from './text.ts'
import type { Act } from '../run/types.ts'

const DISPOSITIONS = { SIG_DFL: 0, SIG_IGN: 1, SA_NOCLDWAIT: 2, handler: 3 } as const

/** The function that does an act, and its argument. */
export function functionOf(act: Exclude<Act, { kind: 'signal' }>): { readonly name: string; readonly arg: number } {
  switch (act.kind) {
    case 'sigchld':
      return { name: '__act_sigchld', arg: DISPOSITIONS[act.disposition] }
    case 'subreaper':
      return { name: '__act_subreaper', arg: act.on ? 1 : 0 }
    case 'exit':
      return { name: '__act_exit', arg: act.code & 0xff }
    case 'fork':
      return { name: '__act_fork', arg: 0 }
    case 'wait':
      return { name: '__act_wait', arg: 0 }
  }
}

/** Where the functions of a libc lie. */
export class LibcSymbols {
  readonly #addresses = new Map<number, ReadonlyMap<string, number>>()

  /** The address of a function in the libc with that inode; 0: the libc has no function of that name. */
  address(k: Kernel, inode: number, name: string): number {
    if (inode === 0) return 0
    const ino = k.state.inode.at(inode).i_ino
    const known = this.#addresses.get(ino)
    if (known) return known.get(name) ?? 0
    const symbols = decodeExecutable(fileBytes(k, inode))?.debug.symbols ?? []
    const functions = new Map(symbols.filter(({ kind }) => kind === 'function').map((s) => [s.name, s.address]))
    this.#addresses.set(ino, functions)
    return functions.get(name) ?? 0
  }
}
