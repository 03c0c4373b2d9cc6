// gcc.ts: the compiler as the machine's command gcc uses it: takes C files, answers the bytes of a program and the messages.
import { decodeExecutable, encodeExecutable } from '../vm/executable.ts'
import { compile, type SourceFile } from './compile.ts'
import { drive, type Disk, type Outcome } from './driver.ts'
import { formatWithSource } from './diagnostics.ts'
import type { FileProvider } from './preprocess/reader.ts'

export interface Gcc {
  /** Compiles and links against libc. `readHeader` reads an absolute path of the computer's disk. Without `program`, an error is among the messages. */
  compile(
    sources: readonly SourceFile[],
    readHeader: FileProvider['read']
  ): { readonly program?: Uint8Array; readonly messages: string }
  /** What the command gcc does with the words behind it. */
  drive(args: readonly string[], disk: Disk): Outcome
}

/** `libc` is the library's file, /lib/libc.so. */
export function gcc(libc: Uint8Array): Gcc {
  const library = decodeExecutable(libc)
  if (!library) throw new Error('the C library of this computer is damaged')
  return {
    compile(sources, readHeader) {
      const { executable, diagnostics } = compile(sources, { read: readHeader }, library)
      const messages = diagnostics.map((diagnostic) => `${formatWithSource(diagnostic)}\n`).join('')
      return executable ? { program: encodeExecutable(executable), messages } : { messages }
    },
    drive: (args, disk) => drive(args, disk, library)
  }
}
