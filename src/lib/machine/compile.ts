// compile.ts: what gcc does: it runs the compiler that the machine was given on files of the computer's disk.
import { EFAULT } from '../record/constants.ts'
import { lookup, pwdPath } from '../kernel/fs/namei.ts'
import { readInode } from '../kernel/fs/extents.ts'
import { isDir, pathOf } from '../kernel/fs/inode.ts'
import { NEED, type Kernel } from '../kernel/kernel.ts'
import { copyToUser, getWords, textFromUser } from '../kernel/mm/uaccess.ts'
import { decodeUtf8, encodeUtf8 } from '../record/state/bytes.ts'
import type { Task } from '../record/state/fields.ts'
import type { DiskImage } from '../image/image.ts'
import { compiledAlready } from './compiled.ts'
import { writeFile } from './disk.ts'

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
  /** Does what the words behind `gcc` ask for. Paths may begin in the working directory. */
  drive(
    args: readonly string[],
    disk: { read(path: string): Uint8Array | undefined }
  ): {
    readonly status: number
    readonly messages: string
    readonly text: string
    readonly files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly program: boolean }[]
  }
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
  /** The messages, and behind their 0 what goes to standard output, each ended by a 0. */
  const say = (messages: string, text: string, status: number): number => {
    const first = encodeUtf8(messages).subarray(0, Math.max(0, room - 2))
    const second = encodeUtf8(text).subarray(0, Math.max(0, room - 2 - first.length))
    const ended = new Uint8Array(first.length + second.length + 2)
    ended.set(first)
    ended.set(second, first.length + 1)
    return copyToUser(k, task, buffer, ended) ? status : -EFAULT
  }
  const plain = plainly(args)
  const text = plain && readText(k, task, plain.name)
  if (k.needs !== 0) return NEED
  const already = plain && text !== undefined ? compiledAlready(k, image, [{ name: plain.name, text }]) : undefined
  if (k.needs !== 0) return NEED
  if (!already && !compiler) {
    need()
    return NEED
  }
  const made = already
    ? { status: 0, messages: '', text: '', files: [{ path: plain!.output, bytes: already, program: true }] }
    : compiler!.drive(args.slice(1), { read: (path) => readBytes(k, task, path) })
  // A header has to be fetched first: the call is made again when it is there.
  if (k.needs !== 0) return NEED
  const pwd = pathOf(k, k.state.fs.at(task.fs).pwd)
  for (const { path, bytes, program } of made.files) {
    const place = path.startsWith('/') ? path : `${pwd}/${path}`
    writeFile(k, place, bytes, program ? 0o755 : 0o644, { uid: task.euid, gid: task.egid })
  }
  return say(made.messages, made.text, made.status)
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

/** Options with which a program of the book becomes what the build has made of it. */
const PLAIN = /^-(Wall|O[0-3]?|g|std=(gnu|c)(99|11|17)|pedantic|lm|pthread)$/

/** A command line that makes a program of one file, and asks for nothing else. */
function plainly(args: readonly string[]): { name: string; output: string } | undefined {
  const names: string[] = []
  let output = 'a.out'
  for (let i = 1; i < args.length; i++) {
    if (args[i] === '-o' && args[i + 1] !== undefined) output = args[++i]
    else if (!args[i].startsWith('-')) names.push(args[i])
    else if (!PLAIN.test(args[i])) return undefined
  }
  return names.length === 1 && names[0] !== output ? { name: names[0], output } : undefined
}

/** The bytes of a file, if it is there; where its segment is missing, `k.needs` says which. */
function readBytes(k: Kernel, task: Task, name: string): Uint8Array | undefined {
  const pwd = pwdPath(k, task)
  if (typeof pwd === 'number') return undefined
  const path = lookup(k, task, pwd, name)
  if (typeof path === 'number' || path.inode === 0) return undefined
  const inode = k.state.inode.at(path.inode)
  if (isDir(inode)) return undefined
  const bytes = new Uint8Array(inode.i_size)
  return readInode(k, path.inode, 0, bytes.length, bytes, 0) ? bytes : undefined
}

function readText(k: Kernel, task: Task, name: string): string | undefined {
  const bytes = readBytes(k, task, name)
  return bytes && decodeUtf8(bytes, 0, bytes.length)
}
