// cases.ts: the cases of the interpreter's switch: one for each instruction, and one for each run of instructions (runs.ts).
import { CALL_MARK, FORMATS, OP_NAMES, Op, type OpName } from '../isa.ts'
import { RUNS, type Run } from '../runs.ts'
import { programOf } from '../semantics/semantics.ts'
import type { Expr, Statement } from '../semantics/language.ts'
import { advance, alone, go, inLoop, int, leave, outside, rarely, reach, set, TLB_INDEX } from './emit.ts'

/** Leaves the loop because the program must not go to `address`. */
const fault = (address: string): string =>
  `cpu.faultAddress = ${address}; cpu.faultWrite = false; trap = FAULT; break outer`

/** Sets `at` to the address where the window of the function goes whose ENTER is at pc `target`, and v to its word in physical memory. */
function window(target: string): string[] {
  return [
    `const head = code[${target} + 1]`,
    `const bytes = (head >>> 16) << 2`,
    `at = (sp - bytes) & -16`,
    // If it would straddle the end of a page, it goes below that.
    `if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes`,
    `const e = ${TLB_INDEX('at')}`,
    `if (writeTag[e] !== (at & -4096)) break inner`,
    `const v = (at + writeDelta[e]) >> 2`
  ]
}

/** Makes the new frame the running one. Its slots 0 to 2 say where to go back to. */
function switchFrame(ret: string, target: string): string[] {
  return [
    `i32[v] = ${ret}`,
    `i32[v + 1] = fp`,
    `i32[v + 2] = sp`,
    `sp = (at - code[${target} + 2]) | 0`,
    `fp = at`,
    `w = v`,
    `pc = ${target} + 3`
  ]
}

/** `words` is how many words the call has in front of its arguments. */
function call(words: number): string[] {
  return [
    ...window('target'),
    `const n = (x >>> 8) & 255`,
    `const m = Math.min(n, head & 0xffff)`,
    `for (let k = 0; k < m; k++) i32[v + 4 + k] = i32[w + ((code[pc + ${words} + (k >> 2)] >>> ((k & 3) << 3)) & 255)]`,
    ...switchFrame(`pc + ${words + 1} + ((n + 3) >> 2)`, 'target')
  ]
}

const stray = 'trap = cpu.stray(target); break outer'

/** Returns to the caller, with the value in rv.l. */
function back(value: Expr | undefined): string[] {
  const sets: string[] = []
  if (value?.kind === 'call') sets.push(`rv = ${int(value.args[0])}`, 'rvHi = rv >> 31')
  else if (value?.kind === 'slot') sets.push(`rv = ${int(value)}`, `rvHi = ${int(value).replace(/]$/, ' + 1]')}`)
  return [
    `at = i32[w + 1]`,
    `const e = ${TLB_INDEX('at')}`,
    `if (writeTag[e] !== (at & -4096)) break inner`,
    `const target = i32[w]`,
    `if (target <= 0 || target >= code.length) { ${stray} }`,
    `const mark = code[target - 1]`,
    `if ((mark & -0x10000) === ${CALL_MARK}) {
       if ((at & 15) !== 0 || (at & 4095) + ((mark & 0xffff) << 2) > 4096) { ${stray} }
     } else if ((code[target] & 255) !== ${Op.ENTER}) { ${stray} }`,
    ...sets,
    `sp = i32[w + 2]`,
    `fp = at`,
    `w = (at + writeDelta[e]) >> 2`,
    `pc = target`
  ]
}

/** What has a name of its own in the language (language.ts). The last line says how it goes on. */
function primitive({ name, args }: Statement & { kind: 'do' }): string[] {
  switch (name) {
    case 'ill':
      return ['trap = ILL; break outer']
    case 'table':
      return [
        `const n = (${int(args[0])}) >>> 0`,
        advance('(n < code[pc + 2] ? code[pc + 4 + n] : code[pc + 3])'),
        'continue'
      ]
    case 'copy':
    case 'zero':
      return rarely([`if (!cpu.${name}(memory, ${args.map(int).join(', ')})) return FAULT`])
    case 'enter':
      return [
        ...window('pc'),
        `const e2 = ${TLB_INDEX('sp')}`,
        `if (writeTag[e2] !== (sp & -4096)) { at = sp; break inner }`,
        // The kernel's record lies at sp; at the start of a program argc lies there.
        `const record = (sp + writeDelta[e2]) >> 2`,
        `const n = Math.min(head & 0xffff, RECORD_ARGS)`,
        `for (let k = 0; k < n; k++) i32[v + 4 + k] = i32[record + 4 + k]`,
        ...switchFrame('i32[record]', 'pc'),
        'continue'
      ]
    case 'call':
      return ['const target = pc + code[pc + 1]', ...call(2), 'continue']
    case 'callr':
      return [
        'const address = i32[w + ((x >>> 16) & 255)]',
        'const target = (address - TEXT_BASE) >> 2',
        `if ((address & 3) !== 0 || target < 0 || target >= code.length || (code[target] & 255) !== ${Op.ENTER}) { ${fault('address')} }`,
        ...call(1),
        'continue'
      ]
    case 'return':
      return [...back(args[0]), 'continue']
    case 'syscall':
      return [
        `cpu.call(i32, w, ${int(args[0])}, code[pc + 1], code[pc + 2])`,
        // It counts as executed: the kernel's answer comes behind it.
        'pc += 3; left--; trap = SYSCALL; break outer'
      ]
    case 'cas':
      return [
        ...reach(int(args[0]), 4, true),
        'const old = i32[p >> 2]',
        'if (old === i32[w + ((x >>> 8) & 255)]) i32[p >> 2] = i32[w + (x >>> 24)]',
        'i32[w + ((x >>> 8) & 255)] = old'
      ]
  }
  throw new Error(`no meaning: ${name}`)
}

const LENGTHS: Readonly<Record<string, number>> = { 's--table': 0, '---call': 0, '-s-callr': 0 }

const lengthOf = (name: OpName): number => LENGTHS[FORMATS[Op[name]]] ?? FORMATS[Op[name]].length - 2

/** All lines of one instruction; the last is `continue`, or leaves. */
function lines(name: OpName): string[] {
  const length = lengthOf(name)
  const out: string[] = []
  for (const s of programOf(name)) {
    if (s.kind === 'set') out.push(...set(s.to, s.value))
    else if (s.kind === 'do') out.push(...primitive(s))
    else out.push(go(s, length), 'continue')
  }
  if (!/^continue|^break inner|break outer$/.test(out.at(-1)!)) out.push(advance(`${length}`), 'continue')
  return out
}

const block = (name: string, body: readonly string[]): string => `{ // ${name}\n${body.join('\n')}\n}`

const caseOf = (name: OpName): string => `case ${Op[name]}: ${block(name, inLoop(lines(name)))}`

/** The instructions of a run. Between two of them stands what stands between any two instructions, without the switch. */
function runCase(run: Run, index: number): string {
  const body = run.flatMap((name, i) => {
    const all = block(name, i < run.length - 1 ? onward(name) : inLoop(lines(name)))
    return i === 0 ? [all] : [SPEND, 'x = code[pc]', all]
  })
  return `case ${OP_NAMES.length + index}: ${block(run.join(', '), body)}`
}

/** The lines of an instruction that others follow in the same case. */
function onward(name: OpName): string[] {
  const [first] = programOf(name)
  if (first.kind === 'go') return [...leave(first), advance(`${lengthOf(name)}`)]
  const body = inLoop(lines(name))
  if (body.pop() !== 'continue' || first.kind === 'do') throw new Error(`behind ${name} nothing follows`)
  return body
}

/** Pays for an instruction, before it begins. */
export const SPEND = 'left = (left - 1) | 0; if (left < 0) break outer'

/** The variables that cases of the loop call `const`. */
export const temporaries = (): string[] => {
  const names = OP_NAMES.flatMap((name) => lines(name).map((line) => /^const (\w+)/.exec(line)?.[1]))
  return names.filter((name, i) => name !== undefined && names.indexOf(name) === i) as string[]
}

/** The cases of the loop. */
export const loopCases = (): string =>
  [...OP_NAMES.filter((name) => name !== 'ILL').map(caseOf), ...RUNS.map(runCase)].join('\n')

/** The cases of what the loop leaves to `rare`. */
export const rareCases = (): string =>
  OP_NAMES.map((name) => ({ name, body: outside(lines(name)) }))
    .filter(({ body }) => body.length > 0)
    .map(({ name, body }) => `case ${Op[name]}: ${block(name, [...body, 'return -1'])}`)
    .join('\n')

/** A variable of the loop is a field of the walker. */
const FIELDS =
  /(?<![.\w])(cpu|memory|regs|code|pc|fp|sp|rv|rvHi|left|trap|w|epoch|at|[iu]8|[iu]16|i32|f32|f64|(?:read|write)(?:Tag|Delta))\b/g

/** Turns lines for the loop into lines for the walker. */
export const ofWalker = (text: string): string => text.replace(FIELDS, 's.$1')

/** The walker's functions, one for each instruction, by opcode. */
export const steps = (): string =>
  OP_NAMES.map((name) => {
    // The walker looks only here, where time does not matter, whether there is an instruction at all.
    if (name === 'ILL') return '() => UNKNOWN'
    const body = ofWalker(alone(lines(name)).join('\n'))
      .replace(/\bcontinue\b/g, 'return NEXT')
      .replace(/\bbreak inner\b/g, 'return UNKNOWN')
      .replace(/\bbreak outer\b/g, 'return STOP')
    const params = /\bx\b/.test(body) ? 's, x' : /\bs\./.test(body) ? 's' : ''
    return `(${params}) => ${block(name, [body])}`
  }).join(',\n')
