// prototypes.ts: what the library's headers say of a function that a program calls without a declaration.
import type { FunctionSymbol } from './ast.ts'
import { ABORT, Budget } from './budget.ts'
import { unit } from './declarations.ts'
import { Reporter } from './diagnostics.ts'
import { Parser } from './parser.ts'
import { preprocess } from './preprocess/preprocess.ts'
import type { FileProvider } from './preprocess/reader.ts'
import { Sources } from './source.ts'
import { functionOf, isPointer, isRecord, pointerTo, VOID, type FunctionType, type Type } from './types.ts'

export interface Prototype {
  readonly type: FunctionType
  readonly noreturn: boolean
  /** As #include names it. */
  readonly header: string
}

/** Looks a function up by its name. */
export type Library = (name: string) => Prototype | undefined

const INCLUDE = '/usr/include/'

/** Headers that declare functions: of two that declare the same one, the first is named. */
const HEADERS =
  'stdio stdlib string strings unistd sys/types sys/wait signal fcntl sys/stat pthread time sys/time sys/mman sys/resource sys/select ' +
  'sys/ioctl sys/socket netdb arpa/inet poll dirent ctype setjmp math semaphore mqueue sys/ipc sys/shm sys/sem sys/msg sys/epoll ' +
  'sys/eventfd sys/timerfd sys/prctl sys/ptrace sys/uio sys/times sys/utsname sys/sysinfo sys/file sys/random sched termios pwd grp ' +
  'shadow err error libgen getopt glob fnmatch regex ftw search utime wchar wctype locale langinfo nl_types dlfcn inttypes spawn ' +
  'syslog malloc ucontext sys/mount sys/statvfs sys/signalfd sys/inotify'

/** Reads all headers when the first name is looked up. They are no part of the program: what is wrong there is kept to itself. */
export function libraryOf(files: FileProvider): Library {
  let known: Map<string, Prototype> | undefined
  return (name) => (known ??= readHeaders(files)).get(name)
}

function readHeaders(files: FileProvider): Map<string, Prototype> {
  const lines = HEADERS.split(' ').filter((name) => files.read(`${INCLUDE}${name}.h`) !== undefined)
  const text = ['#define _GNU_SOURCE', ...lines.map((name) => `#include <${name}.h>`), ''].join('\n')
  const sources = new Sources()
  const reporter = new Reporter(sources)
  const budget = new Budget(reporter)
  const main = sources.add('<library>', text)
  const options = { includeDirs: [INCLUDE.slice(0, -1)], defines: {}, prologue: '' }
  const p = new Parser(preprocess(main, sources, files, reporter, budget, options), reporter, budget, () => undefined)
  try {
    unit(p)
  } catch (e) {
    if (e !== ABORT) throw e
  }
  const functions = [...p.linked.values()].filter((entry): entry is FunctionSymbol => entry.kind === 'function')
  return new Map(
    functions.map(({ name, type, noreturn, span }) => {
      const { file } = sources.place(span.start)
      return [name, { type: withoutRecords(type), noreturn, header: file.slice(INCLUDE.length) }]
    })
  )
}

/** A struct of these headers is no struct of the program: a pointer to one becomes void *, as for gcc's built-in functions. */
function withoutRecords({ result, params, variadic, prototyped }: FunctionType): FunctionType {
  return functionOf(withoutRecord(result), params.map(withoutRecord), variadic, prototyped)
}

function withoutRecord(type: Type): Type {
  return isPointer(type) && isRecord(type.to) ? pointerTo(VOID) : type
}
