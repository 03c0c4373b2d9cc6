// options.ts: gcc's command line (gcc(1)): what is to be made of which files, and what is refused.
import type { DriverCode } from './driver-en.ts'

/** How far the work goes: -E, -c, or to a program. */
export type Stage = 'preprocess' | 'compile' | 'link'

export interface Options {
  readonly stage: Stage
  /** -o; undefined: the name that follows from the input. */
  readonly output: string | undefined
  readonly inputs: readonly string[]
  /** -I, in this order, in front of the library's own. */
  readonly includeDirs: readonly string[]
  /** What -D, -U, -include and -std say, as the lines of C that they stand for. */
  readonly prologue: string
  readonly warnings: WarningOptions
  /** --version or -v without files: only this is printed. */
  readonly tells: 'version' | 'verbose' | null
}

export interface WarningOptions {
  /** -w: none is shown. */
  readonly none: boolean
  /** -Wno-NAME */
  readonly off: ReadonlySet<string>
  /** -Werror: all that gcc would warn of are errors. */
  readonly allErrors: boolean
  /** -Werror=NAME */
  readonly errors: ReadonlySet<string>
  /** -Wno-error=NAME: it stays a warning under -Werror. */
  readonly spared: ReadonlySet<string>
  readonly all: boolean
  readonly extra: boolean
}

/** A sentence of driver-en.ts, and what fills it. */
export interface Refusal {
  readonly code: DriverCode
  readonly args: Readonly<Record<string, string>>
}

/** Options that change nothing here: debug information is always there, and nothing is optimized. */
const IGNORED =
  /^-(g.*|O([0-3sgz]|fast)?|pipe|pthread|static(-.*)?|no-pie|pie|pedantic|pedantic-errors|m64|march=.*|mtune=.*|rdynamic|save-temps.*|s)$/

/** -f… that change nothing here. */
const HARMLESS_F =
  /^-f(no-.*|PIC|pic|PIE|pie|common|wrapv|signed-char|stack-protector.*|omit-frame-pointer|strict-aliasing|diagnostics-.*|max-errors=.*|asynchronous-unwind-tables|unroll-loops|inline.*|builtin|gnu89-inline|exceptions|data-sections|function-sections|message-length=.*)$/

/** Refused, each with a sentence of its own. */
const REFUSED: readonly (readonly [RegExp, DriverCode])[] = [
  [/^-fsanitize=/, 'no-sanitizer'],
  [/^-S$/, 'no-assembly'],
  [/^(-fopenmp.*|-fopenacc)$/, 'no-openmp'],
  [/^(-pg?|--coverage|-fprofile.*|-ftest-coverage)$/, 'no-profile'],
  [/^(-shared|-r|-nostdlib|-nostartfiles|-nodefaultlibs|-ffreestanding)$/, 'no-other-output'],
  [/^-M/, 'no-dependencies'],
  [/^-(m32|mx32|m16)$/, 'no-other-machine'],
  [/^-funsigned-char$/, 'no-unsigned-char']
]

/** Libraries whose functions are all in libc. */
const IN_LIBC = new Set('c m pthread rt dl util crypt resolv anl gcc'.split(' '))

const STANDARDS: Readonly<Record<string, string>> = {
  '89': '', '90': '', '9x': '199901L', '99': '199901L', '1x': '201112L', '11': '201112L', '17': '201710L', '18': '201710L', '2x': '202000L',
} // prettier-ignore

const MACRO = /^[A-Za-z_]\w*(\([^)]*\))?$/

/** Reads the words behind `gcc`. */
export function readOptions(args: readonly string[]): Options | Refusal {
  const inputs: string[] = []
  const includeDirs: string[] = []
  let prologue = ''
  let stage: Stage = 'link'
  let output: string | undefined
  let tells: Options['tells'] = null
  const w = {
    none: false,
    off: new Set<string>(),
    allErrors: false,
    errors: new Set<string>(),
    spared: new Set<string>(),
    all: false,
    extra: false
  }

  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    /** The word of -oNAME or -o NAME. */
    const word = (): string | undefined => (arg.length > 2 ? arg.slice(2) : args[++i])
    if (!arg.startsWith('-') || arg === '-') {
      if (arg === '-') return { code: 'no-stdin', args: {} }
      inputs.push(arg)
      continue
    }
    const refused = REFUSED.find(([pattern]) => pattern.test(arg))
    if (refused) return { code: refused[1], args: { option: arg } }
    if (arg === '--version') tells = 'version'
    else if (arg === '-v') tells ??= 'verbose'
    else if (arg === '-c') stage = stage === 'preprocess' ? stage : 'compile'
    else if (arg === '-E') stage = 'preprocess'
    else if (arg === '-w') w.none = true
    else if (/^-std=/.test(arg)) {
      const [, strict, year] = /^-std=(c|gnu|iso9899:19|iso9899:20)(\w\w)$/.exec(arg) ?? []
      if (year === undefined || !Object.hasOwn(STANDARDS, year))
        return { code: 'unknown-option', args: { option: arg } }
      prologue += standard(STANDARDS[year], strict === 'c')
    } else if (arg === '-ansi') prologue += standard(STANDARDS['90'], true)
    else if (/^-[oDUIlL]/.test(arg) || arg === '-include' || arg === '-x' || arg === '-isystem') {
      const long = arg === '-include' || arg === '-isystem' || arg === '-x'
      const value = long ? args[++i] : word()
      if (value === undefined) return { code: 'missing-word', args: { option: arg } }
      if (arg.startsWith('-o')) output = value
      else if (arg.startsWith('-I') || arg === '-isystem') includeDirs.push(value)
      else if (arg === '-include') prologue += `#include "${value}"\n`
      else if (arg.startsWith('-D')) {
        const at = value.indexOf('=')
        const name = at < 0 ? value : value.slice(0, at)
        if (!MACRO.test(name)) return { code: 'bad-macro', args: { name } }
        prologue += `#define ${name} ${at < 0 ? '1' : value.slice(at + 1).replaceAll('\n', ' ')}\n`
      } else if (arg.startsWith('-U')) {
        if (!MACRO.test(value)) return { code: 'bad-macro', args: { name: value } }
        prologue += `#undef ${value}\n`
      } else if (arg.startsWith('-l') && !IN_LIBC.has(value)) return { code: 'no-library', args: { name: value } }
      else if (arg === '-x' && value !== 'c') return { code: 'no-language', args: { name: value } }
    } else if (arg.startsWith('-W')) readWarning(arg, w)
    else if (!IGNORED.test(arg) && !HARMLESS_F.test(arg)) return { code: 'unknown-option', args: { option: arg } }
    else if (/^-O([1-3sg]|fast)?$/.test(arg)) prologue += '#define __OPTIMIZE__ 1\n'
    else if (arg === '-pthread') prologue += '#define _REENTRANT 1\n'
  }
  if (stage !== 'link' && output !== undefined && inputs.length > 1) return { code: 'one-output', args: {} }
  return { stage, output, inputs, includeDirs, prologue, warnings: w, tells }
}

/** gnu11 is what the compiler reads; another year says so in a macro. */
function standard(version: string, strict: boolean): string {
  const year =
    version === '' ? '#undef __STDC_VERSION__\n' : `#undef __STDC_VERSION__\n#define __STDC_VERSION__ ${version}\n`
  return strict ? `${year}#define __STRICT_ANSI__ 1\n` : year
}

function readWarning(
  arg: string,
  w: {
    off: Set<string>
    errors: Set<string>
    spared: Set<string>
    allErrors: boolean
    all: boolean
    extra: boolean
  }
): void {
  const name = arg.slice(2)
  if (name === 'all') w.all = true
  else if (name === 'extra') w.extra = true
  else if (name === 'error') w.allErrors = true
  else if (name === 'no-error') w.allErrors = false
  else if (name.startsWith('error=')) {
    w.errors.add(name.slice(6))
    w.spared.delete(name.slice(6))
  } else if (name.startsWith('no-error=')) {
    w.errors.delete(name.slice(9))
    w.spared.add(name.slice(9))
  } else if (name.startsWith('no-')) w.off.add(name.slice(3))
  else w.off.delete(name)
}
