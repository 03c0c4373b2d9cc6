// node.ts: a machine under Node: the whole disk is here, and so is the compiler. For the command line, prerendering and tests.
import { segments } from 'virtual:disk'
import { gcc } from '../cc/index.ts'
import { DiskImage, isRegular } from '../image/image.ts'
import { Cpu } from '../vm/cpu.ts'
import { arch } from '../vm/frames.ts'
import type { Compiler } from './compile.ts'
import type { Parts } from './computer.ts'
import { LocalMachine } from './local.ts'

let image: DiskImage | undefined
let compiler: Compiler | undefined

const diskImage = (): DiskImage => (image ??= DiskImage.of(segments))

/** A file of the image, to be read before any computer runs. */
export function imageFile(path: string): Uint8Array | undefined {
  const file = diskImage().find(path)
  return file && isRegular(file) ? diskImage().read(file) : undefined
}

/** The machine's id: two machines with the same id behave alike (image/build/identity.ts). */
export function imageId(): string {
  return diskImage().list.id
}

export function nodeCompiler(): Compiler {
  return (compiler ??= gcc(imageFile('/lib/libc.so')!))
}

export function nodeParts(): Parts {
  return { image: diskImage(), arch, processor: () => new Cpu(), compiler: nodeCompiler }
}

/** A machine in process, which has everything at hand. */
export function nodeMachine(): LocalMachine {
  return new LocalMachine({
    image: diskImage(),
    arch,
    processor: () => new Cpu(),
    fetchSegment: (seg) => Promise.reject(new Error(`segment ${seg} is not on the disk`)),
    loadCompiler: () => Promise.resolve(nodeCompiler())
  })
}
