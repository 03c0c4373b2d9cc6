// compile.ts: what gcc does: it runs the compiler that the machine was given on files of the computer's disk.
import { EFAULT } from '../record/constants.ts'
import { lookup, pwdPath } from '../kernel/fs/namei.ts'
import { readInode } from '../kernel/fs/extents.ts'
import { pathOf } from '../kernel/fs/inode.ts'
import { NEED, type Kernel } from '../kernel/kernel.ts'
import { copyToUser, getWords, textFromUser } from '../kernel/mm/uaccess.ts'
import { decodeUtf8, encodeUtf8 } from '../record/state/bytes.ts'
import type { Task } from '../record/state/fields.ts'
import type { DiskImage } from '../image/image.ts'
import { compiledAlready } from './compiled.ts'
import { inodeAt, writeFile } from './disk.ts'

/** A source file, under the name that the user gave. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** The compiler. The machine is given one, and knows only this shape. */
export interface Compiler {
  /** Compiles and links against libc. `readHeader` reads an absolute path of the disk. Answers the program's bytes, or what is wrong, as gcc prints it. */
  compile(
    sources: readonly Source[],
    readHeader: (path: string) => string | undefined
  ): { readonly program?: Uint8Array; readonly messages: string }
}

/** The system call that only gcc makes. Its arguments are argv, a buffer for diagnostics, and the buffer's size. Answers the exit status. */
export function compileOn(
  k: Kernel,
  task: Task,
  image: DiskImage,
  compiler: Compiler | undefined,
  need: () => void
): number {
  const { arg0: argv, arg1: buffer, arg2: room } = task
  const args = readArgv(k, task, argv)
  if (!args) return -EFAULT
  const say = (text: string, status: number): number => {
    const bytes = encodeUtf8(text).subarray(0, Math.max(0, room - 1))
    const ended = new Uint8Array(bytes.length + 1)
    ended.set(bytes)
    return copyToUser(k, task, buffer, ended) ? status : -EFAULT
  }
  const { files, output, unknown } = parseArgs(args)
  if (unknown) return say(`gcc: error: unrecognized command-line option '${unknown}'\n`, 1)
  const sources: Source[] = []
  for (const name of files) {
    const text = readSource(k, task, name)
    if (k.needs !== 0) return NEED
    if (text === undefined)
      return say(
        `gcc: error: ${name}: No such file or directory\ngcc: fatal error: no input files\ncompilation terminated.\n`,
        1
      )
    sources.push({ name, text })
  }
  if (sources.length === 0) return say('gcc: fatal error: no input files\ncompilation terminated.\n', 1)
  const already = compiledAlready(k, image, sources)
  if (k.needs !== 0) return NEED
  if (!already && !compiler) {
    need()
    return NEED
  }
  const { program, messages } = already
    ? { program: already, messages: '' }
    : compiler!.compile(sources, (path) => headerText(k, path))
  // A header has to be fetched first: the call is made again when it is there.
  if (k.needs !== 0) return NEED
  if (!program) return say(messages, 1)
  const pwd = pathOf(k, k.state.fs.at(task.fs).pwd)
  writeFile(k, output.startsWith('/') ? output : `${pwd}/${output}`, program, 0o755, { uid: task.euid, gid: task.egid })
  return say(messages, 0)
}

function readArgv(k: Kernel, task: Task, at: number): string[] | undefined {
  const args: string[] = []
  for (; ; at += 8) {
    const word = getWords(k, task, at, 1)
    if (!word) return undefined
    if (word[0] === 0) return args
    const text = textFromUser(k, task, word[0])
    if (typeof text !== 'string') return undefined
    args.push(text)
  }
}

function parseArgs(args: readonly string[]): { files: string[]; output: string; unknown?: string } {
  const files: string[] = []
  let output = 'a.out'
  for (let i = 1; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-o') output = args[++i] ?? output
    else if (arg.startsWith('-o')) output = arg.slice(2)
    else if (/^-(W|O|g|std=|pedantic|D|lm$|pthread$|static$|f)/.test(arg)) continue
    else if (arg.startsWith('-')) return { files, output, unknown: arg }
    else files.push(arg)
  }
  return { files, output }
}

function readSource(k: Kernel, task: Task, name: string): string | undefined {
  const pwd = pwdPath(k, task)
  if (typeof pwd === 'number') return undefined
  const path = lookup(k, task, pwd, name)
  if (typeof path === 'number' || path.inode === 0) return undefined
  return inodeText(k, path.inode)
}

function inodeText(k: Kernel, row: number): string | undefined {
  const bytes = new Uint8Array(k.state.inode.at(row).i_size)
  return readInode(k, row, 0, bytes.length, bytes, 0) ? decodeUtf8(bytes, 0, bytes.length) : undefined
}

function headerText(k: Kernel, path: string): string | undefined {
  const inode = inodeAt(k, path)
  return inode && inodeText(k, inode.row)
}
