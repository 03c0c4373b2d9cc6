// calls.ts: the system calls as the userland's strace knows them: number, name, and a letter for each argument (userland/strace/strace.h).
import { SIGNATURES, type ArgKind } from '../signatures.ts'
import { NR, type SyscallName } from '../syscalls.ts'
import { GENERATED } from './generated.ts'

/** Letters of what it prints. What has names only on the stage is a number there. */
const LETTERS: { readonly [K in ArgKind]: string } = {
  int: 'd',
  hex: 'x',
  octal: 'o',
  ptr: 'p',
  str: 's',
  strs: 'A',
  buf: 'b',
  data: 'B',
  sig: 'S',
  wait: 'w',
  status: 'W',
  siginfo: 'I',
  idtype: 'i',
  set: 'M',
  setout: 'm',
  how: 'H',
  act: 'a',
  time: 'T',
  clock: 'd',
  open: 'F',
  dirfd: 'D',
  clone: 'x',
  prot: 'x',
  map: 'x',
  fds: 'f',
  prctl: 'd'
}

/** Rows of a table of struct call. */
export function callsHeader(): string {
  const calls = Object.entries(SIGNATURES) as [SyscallName, readonly ArgKind[]][]
  const rows = calls.map(
    ([name, kinds]) => `{ ${NR[name]}, "${name}", "${kinds.map((kind) => LETTERS[kind]).join('')}" },`
  )
  return `/* ${GENERATED} */\n${rows.join('\n')}\n`
}
