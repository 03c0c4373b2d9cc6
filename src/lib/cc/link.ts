// link.ts: makes a program of object files: gives everything its address, and puts the addresses where the names were used.
//
//   TEXT_BASE  libc's text · the program's text        DATA_BASE  libc's rodata, data, bss · the program's rodata, data, bss
//
// each beginning a page. libc is linked once, by itself; programs refer to it at its fixed addresses.
import type { DebugInfo, FunctionInfo, SymbolInfo, TypeInfo, VariableInfo } from '../vm/debug.ts'
import { DATA, RODATA, TEXT, type Executable, type ProgramSegment } from '../vm/executable.ts'
import { TEXT_BASE } from '../vm/isa.ts'
import { isMember } from './archive.ts'
import type { ObjectFile, ObjectSymbol } from './codegen/object.ts'
import { Reporter, type Diagnostic } from './diagnostics.ts'
import { nearest } from './suggest.ts'
import { roundUp } from './types.ts'

/** The lowest address of data. Text lies below. */
export const DATA_BASE = 0x00a0_0000
const PAGE = 4096
/** Alignment of a file's part of a segment. */
const PART = 16
const MAX_ERRORS = 20

export interface LinkOptions {
  /** The library that the program runs with, and its path. */
  readonly libc?: { readonly executable: Executable; readonly path: string }
  /** Where a program begins. Without it, this is a library. */
  readonly entry?: string
  /** Leave out variables and types, which only an inspector needs. */
  readonly strip?: boolean
}

export interface Linked {
  /** Undefined if there is an error. */
  readonly executable: Executable | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function link(objects: readonly ObjectFile[], options: LinkOptions = {}): Linked {
  return new Linker(objects, options).run()
}

/** The addresses of an object file's parts. */
interface Layout {
  readonly text: number
  readonly rodata: number
  readonly data: number
  readonly bss: number
}

interface Definition {
  readonly address: number
  readonly symbol: ObjectSymbol
  /** Index of the object file. */
  readonly object: number
}

class Linker {
  readonly #objects: readonly ObjectFile[]
  readonly #options: LinkOptions
  readonly #reporters: Reporter[]
  readonly #layouts: Layout[] = []
  readonly #defined = new Map<string, Definition>()
  readonly #library = new Map<string, SymbolInfo>()
  /** Every name that a mistyped one could have meant; made when first asked for. */
  #names: readonly string[] | undefined

  constructor(objects: readonly ObjectFile[], options: LinkOptions) {
    this.#objects = objects
    this.#options = options
    this.#reporters = objects.map(({ sources }) => new Reporter(sources, MAX_ERRORS))
    for (const symbol of options.libc?.executable.debug.symbols ?? []) this.#library.set(symbol.name, symbol)
  }

  run(): Linked {
    const segments = this.#place()
    this.#define()
    this.#objects.forEach((object, i) => this.#relocate(object, i, segments))
    const diagnostics = this.#reporters.flatMap((reporter) => reporter.sorted())
    if (this.#reporters.some(({ errors }) => errors > 0)) return { executable: undefined, diagnostics }
    const entry = this.#options.entry ? this.#defined.get(this.#options.entry) : undefined
    const executable: Executable = {
      entry: entry ? (entry.address - TEXT_BASE) >> 2 : 0,
      interp: this.#options.libc?.path ?? '',
      segments: segments.filter(({ memsz }) => memsz > 0),
      debug: this.#debug()
    }
    return { executable, diagnostics }
  }

  /** Gives every part an address, and copies it there. */
  #place(): ProgramSegment[] {
    const before = this.#options.libc?.executable.segments ?? []
    const endOf = (isText: boolean, least: number): number =>
      before
        .filter(({ prot }) => (prot === TEXT) === isText)
        .reduce((end, { vaddr, memsz }) => Math.max(end, roundUp(vaddr + memsz, PAGE)), least)
    const textBase = endOf(true, TEXT_BASE)
    const rodataBase = endOf(false, DATA_BASE)
    const total = { text: 0, rodata: 0, data: 0, bss: 0 }
    const offsets = this.#objects.map(({ code, rodata, data, bss, align }) => {
      for (const part of ['rodata', 'data', 'bss'] as const) total[part] = roundUp(total[part], align)
      const at = { ...total }
      total.text = roundUp(total.text + code.length * 4, PART)
      total.rodata = roundUp(total.rodata + rodata.length, PART)
      total.data = roundUp(total.data + data.length, PART)
      total.bss = roundUp(total.bss + bss, PART)
      return at
    })
    total.data = this.#objects.reduce((end, { align }) => roundUp(end, align), total.data)
    const dataBase = roundUp(rodataBase + total.rodata, PAGE)
    const text = new Uint8Array(total.text)
    const rodata = new Uint8Array(total.rodata)
    const data = new Uint8Array(total.data)
    this.#objects.forEach((object, i) => {
      const at = offsets[i]
      const view = new DataView(text.buffer, at.text)
      object.code.forEach((word, n) => view.setInt32(n * 4, word, true))
      rodata.set(object.rodata, at.rodata)
      data.set(object.data, at.data)
      this.#layouts.push({
        text: textBase + at.text,
        rodata: rodataBase + at.rodata,
        data: dataBase + at.data,
        bss: dataBase + total.data + at.bss
      })
    })
    return [
      { prot: TEXT, vaddr: textBase, bytes: text, memsz: total.text },
      { prot: RODATA, vaddr: rodataBase, bytes: rodata, memsz: total.rodata },
      { prot: DATA, vaddr: dataBase, bytes: data, memsz: total.data + total.bss }
    ]
  }

  #addressIn(object: number, { section, offset }: ObjectSymbol): number {
    return section === 'text' ? this.#layouts[object].text + offset * 4 : this.#layouts[object][section!] + offset
  }

  /** Global names; the second definition of one is an error. */
  #define(): void {
    this.#objects.forEach(({ symbols }, object) => {
      for (const symbol of symbols) {
        if (!symbol.global || symbol.section === null) continue
        const first = this.#defined.get(symbol.name)
        if (first && !isMember(this.#objects[first.object])) {
          const note = this.#reporters[first.object].note('defined-here', first.symbol.span, { name: symbol.name })
          this.#reporters[object].error('duplicate-definition', symbol.span, { name: symbol.name }, [note])
        } else this.#defined.set(symbol.name, { address: this.#addressIn(object, symbol), symbol, object })
      }
    })
  }

  /** The address of a symbol that an object file uses; undefined, with a diagnostic, if nothing defines it. */
  #resolve(object: number, symbol: ObjectSymbol): number | undefined {
    if (symbol.section !== null) return this.#addressIn(object, symbol)
    const found = this.#defined.get(symbol.name)?.address ?? this.#library.get(symbol.name)?.address
    if (found === undefined) this.#undefined(object, symbol)
    return found
  }

  #undefined(object: number, { name, kind, span }: ObjectSymbol): void {
    const reporter = this.#reporters[object]
    if (reporter.full || reporter.hasErrorAt(span)) return
    if (name === 'main') {
      // The start code calls main, but the message belongs to the program.
      const program = this.#reporters[this.#objects.length - 1]
      program.error('missing-main', { start: 0, end: 0 })
      return
    }
    this.#names ??= [...this.#library.keys(), ...this.#defined.keys()].filter((known) => !known.startsWith('_'))
    const meant = nearest(name, this.#names)
    const what = kind === 'function' ? 'link-undefined-function' : 'link-undefined-variable'
    if (meant) reporter.error(`${what}-near`, span, { name, meant })
    else reporter.error(what, span, { name })
  }

  #relocate({ relocs, symbols }: ObjectFile, object: number, [text, rodata, data]: readonly ProgramSegment[]): void {
    const views = { text: viewOf(text), rodata: viewOf(rodata), data: viewOf(data) }
    const layout = this.#layouts[object]
    const starts = {
      text: layout.text - text.vaddr,
      rodata: layout.rodata - rodata.vaddr,
      data: layout.data - data.vaddr
    }
    const addresses = symbols.map((symbol) => this.#resolve(object, symbol) ?? 0)
    for (const { section, at, kind, symbol, addend } of relocs) {
      const place = starts[section] + (section === 'text' ? at * 4 : at)
      const address = addresses[symbol]
      // A call counts words from the instruction, which begins one word before.
      const value = kind === 'call' ? (address - (text.vaddr + place - 4)) >> 2 : address + addend
      views[section].setInt32(place, value, true)
    }
  }

  // ---- debug information ----

  #debug(): DebugInfo {
    const strip = this.#options.strip === true
    const files: string[] = []
    const functions: FunctionInfo[] = []
    const lines: number[] = []
    const types: TypeInfo[] = []
    const globals: VariableInfo[] = []
    this.#objects.forEach((object, i) => {
      const pc = (this.#layouts[i].text - TEXT_BASE) >> 2
      const fileOf = object.files.map((name) => {
        const known = files.indexOf(name)
        return known >= 0 ? known : files.push(name) - 1
      })
      const typeBase = types.length
      if (!strip) for (const type of object.types) types.push(shiftType(type, typeBase))
      const shifted = (v: VariableInfo): VariableInfo => ({
        ...v,
        type: v.type + typeBase,
        at: v.home === 'memory' ? this.#addressIn(i, object.symbols[v.at]) : v.at,
        from: v.from < 0 ? -1 : v.from + pc,
        to: v.to < 0 ? -1 : v.to + pc
      })
      for (const fn of object.functions) {
        const variables = strip ? [] : fn.variables.map(shifted)
        functions.push({ ...fn, start: fn.start + pc, end: fn.end + pc, file: fileOf[fn.file], variables })
      }
      for (let n = 0; n < object.lines.length; n += 5) {
        const [at, file, line, column, stop] = object.lines.slice(n, n + 5)
        lines.push(at + pc, fileOf[file], line, column, stop)
      }
      if (!strip) {
        for (const global of object.globals) globals.push(shifted(global))
      }
    })
    const symbols = [...this.#defined].map(([name, { address, symbol }]) => ({
      name,
      kind: symbol.kind,
      address,
      size: symbol.section === 'text' ? symbol.size * 4 : symbol.size
    }))
    return { files, functions, lines, types, globals, symbols }
  }
}

function viewOf({ bytes }: ProgramSegment): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function shiftType(type: TypeInfo, by: number): TypeInfo {
  switch (type.kind) {
    case 'pointer':
      return { ...type, to: type.to + by }
    case 'array':
      return { ...type, element: type.element + by }
    case 'record':
      return { ...type, members: type.members.map((m) => ({ ...m, type: m.type + by })) }
    default:
      return type
  }
}
