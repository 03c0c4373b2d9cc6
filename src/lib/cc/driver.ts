// driver.ts: what the command gcc does: reads its command line, compiles file by file, and links (gcc(1)).
import { encodeExecutable, type Executable } from '../vm/executable.ts'
import { bytesOf, textOf } from '../vm/text.ts'
import { Budget, nothingSpent } from './budget.ts'
import { decodeObject, encodeObject } from './codegen/file.ts'
import type { ObjectFile } from './codegen/object.ts'
import { compileUnit, linkWithLibrary, withoutRepeated } from './compile.ts'
import { formatWithSource, Reporter, type Diagnostic } from './diagnostics.ts'
import { driverEn, VERSION, type DriverCode } from './driver-en.ts'
import { readOptions, type Options } from './options.ts'
import { preprocess } from './preprocess/preprocess.ts'
import type { FileProvider } from './preprocess/reader.ts'
import { printed } from './preprocess/text.ts'
import { Sources } from './source.ts'
import { asAsked } from './warnings.ts'

/** The computer's disk. Paths are absolute, or begin in the working directory. */
export interface Disk {
  read(path: string): Uint8Array | undefined
}

export interface MadeFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly program: boolean
}

export interface Outcome {
  readonly status: number
  /** For standard error. */
  readonly messages: string
  /** For standard output. */
  readonly text: string
  /** To be written, if nothing went wrong with them. */
  readonly files: readonly MadeFile[]
}

/** Does what the command line asks for. `args` stand behind `gcc`. */
export function drive(args: readonly string[], disk: Disk, libc: Executable): Outcome {
  const options = readOptions(args)
  if ('code' in options) return refused(options.code, options.args)
  if (options.tells === 'version') return { status: 0, messages: '', text: VERSION, files: [] }
  const { inputs } = options
  if (inputs.length === 0) {
    if (options.tells === 'verbose') return { status: 0, messages: VERSION, text: '', files: [] }
    return refused('no-input', {}, 'fatal error')
  }
  for (const name of inputs) {
    if (!/\.[cio]$/.test(name)) return refused('not-c', { name })
    if (name === options.output) return refused('same-file', { name }, 'fatal error')
  }
  return new Driver(options, disk, libc).run()
}

function refused(code: DriverCode, args: Readonly<Record<string, string>>, kind = 'error'): Outcome {
  const end = kind === 'error' ? '' : 'compilation terminated.\n'
  return { status: 1, messages: `gcc: ${kind}: ${said(code, args)}\n${end}`, text: '', files: [] }
}

const said = (code: DriverCode, args: Readonly<Record<string, string>>): string =>
  driverEn[code].replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '')

class Driver {
  readonly #options: Options
  readonly #disk: Disk
  readonly #libc: Executable
  readonly #files: FileProvider
  #messages = ''
  #text = ''
  #failed = false
  readonly #made: MadeFile[] = []
  readonly #spent = nothingSpent()

  constructor(options: Options, disk: Disk, libc: Executable) {
    this.#options = options
    this.#disk = disk
    this.#libc = libc
    this.#files = { read: (path) => textIn(disk.read(path)) }
  }

  run(): Outcome {
    const { stage, inputs } = this.#options
    const objects: ObjectFile[] = []
    const said: Diagnostic[] = []
    for (const name of inputs) {
      if (stage === 'preprocess') this.#preprocess(name)
      else {
        const object = this.#object(name, said)
        if (object) objects.push(object)
        if (object && stage === 'compile' && !name.endsWith('.o')) {
          this.#make(this.#options.output ?? basename(name, '.o'), encodeObject(object), false)
        }
      }
    }
    if (stage === 'link') this.#link(objects, said)
    else this.#say(said)
    return { status: this.#failed ? 1 : 0, messages: this.#messages, text: this.#text, files: this.#made }
  }

  #make(path: string, bytes: Uint8Array, program: boolean): void {
    this.#made.push({ path, bytes, program })
  }

  #link(objects: readonly ObjectFile[], said: readonly Diagnostic[]): void {
    if (this.#failed || asAsked(said, this.#options.warnings).some(({ severity }) => severity === 'error')) {
      return this.#say(said)
    }
    const { executable, diagnostics } = linkWithLibrary(objects, this.#files, this.#libc)
    this.#say(withoutRepeated(said, diagnostics))
    if (executable) this.#make(this.#options.output ?? 'a.out', encodeExecutable(executable), true)
  }

  /** The object file that an input is, or that is made of it; undefined, with a message, if there is none. */
  #object(name: string, said: Diagnostic[]): ObjectFile | undefined {
    const bytes = this.#disk.read(name)
    if (!bytes) return this.#refuse('no-file', { name })
    if (name.endsWith('.o')) return decodeObject(bytes) ?? this.#refuse('bad-object', { name })
    const { includeDirs, prologue, warnings } = this.#options
    const { object, diagnostics } = compileUnit(name, textIn(bytes)!, this.#files, {
      includeDirs: [...includeDirs, '/usr/include'],
      prologue,
      spent: this.#spent
    })
    said.push(...diagnostics)
    const wrong = asAsked(diagnostics, warnings).some(({ severity }) => severity === 'error')
    return wrong ? undefined : object
  }

  #preprocess(name: string): void {
    const text = textIn(this.#disk.read(name))
    if (text === undefined) return void this.#refuse('no-file', { name })
    const sources = new Sources()
    const reporter = new Reporter(sources)
    const main = sources.add(name, text)
    const { includeDirs, prologue } = this.#options
    const around = { includeDirs: [...includeDirs, '/usr/include'], defines: {}, prologue }
    const budget = new Budget(reporter, this.#spent)
    const out = printed(preprocess(main, sources, this.#files, reporter, budget, around), sources)
    this.#say(reporter.sorted())
    if (this.#options.output === undefined) this.#text += out
    else this.#make(this.#options.output, bytesOf(out), false)
  }

  #say(diagnostics: readonly Diagnostic[]): void {
    const asked = asAsked(diagnostics, this.#options.warnings)
    this.#messages += asked.map((diagnostic) => `${formatWithSource(diagnostic)}\n`).join('')
    if (asked.some(({ severity }) => severity === 'error')) this.#failed = true
  }

  #refuse(code: DriverCode, args: Readonly<Record<string, string>>): undefined {
    this.#messages += `gcc: error: ${said(code, args)}\n`
    this.#failed = true
  }
}

const textIn = (bytes: Uint8Array | undefined): string | undefined => bytes && textOf(bytes)

/** dir/a.c → a.o, in the working directory. */
const basename = (path: string, suffix: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.[ci]$/, suffix)
