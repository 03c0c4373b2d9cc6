// image.ts: the disk as the build made it, and how it is read. The bytes never change; what a machine writes, it keeps itself.
//
// The image is segments, numbered from 1. Segment 1, the base, is fetched first: its head lists every file there is.
// The others (a program each, the headers) may come later: the kernel asks for one on first use.
//
// Base: uint32 little-endian, length of the list; the list, as JSON in ASCII; the bytes of segment 1.

/** The segment of all that the compiler reads beside the sources. */
export const HEADERS = 'headers'

/** Where bytes lie: `len` of them in segment `seg` from `off` on. */
export interface Place {
  readonly seg: number
  readonly off: number
  readonly len: number
}

/** A file, folder or symbolic link of the image. A link's bytes are its target. A folder has none. */
export interface ImageFile extends Place {
  /** Absolute. */
  readonly path: string
  /** Type and permissions, as in st_mode. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** Is it neither folder nor link? S_ISREG of inode(7). */
export const isRegular = ({ mode }: ImageFile): boolean => (mode & 0o170000) === 0o100000

/** A program of the book: its source, and what our compiler makes of it. */
export interface ImageProgram {
  /** Path of the source on the disk. */
  readonly source: string
  /** Path of the program. */
  readonly executable: string
  /** What gcc makes of the source on the machine: the same, but for the name of the start code's file. */
  readonly made: Place
}

export interface ImageList {
  /** Hash of what the machine is built from: two machines of one id behave alike. */
  readonly id: string
  /** The same of each program of the machine's own, by path: a run depends on those that it executes. */
  readonly ids: Readonly<Record<string, string>>
  /** Folders before what lies in them. */
  readonly files: readonly ImageFile[]
  readonly programs: readonly ImageProgram[]
  /** What each segment is, for messages and file names; index 0 is empty. */
  readonly segments: readonly string[]
}

export class DiskImage {
  readonly list: ImageList
  private readonly bytes: (Uint8Array | undefined)[] = []
  /** What makes a segment that is not among `bytes` yet. */
  private makers: readonly (() => Uint8Array)[] = []

  /** `base` as it was fetched. Throws when it is not an image. */
  constructor(base: Uint8Array) {
    const length = base.length < 4 ? 0 : base[0]! + base[1]! * 0x100 + base[2]! * 0x1_0000 + base[3]! * 0x100_0000
    if (length === 0 || length > base.length - 4)
      throw new Error('the disk image is damaged: its list of files is cut off')
    this.list = JSON.parse(ascii(base.subarray(4, 4 + length)))
    this.bytes[1] = base.subarray(4 + length)
  }

  /** An image of which everything is here; index is the segment's number, as `virtual:disk` gives them. */
  static of(segments: readonly (() => Uint8Array)[]): DiskImage {
    const image = new DiskImage(segments[1]!())
    image.makers = segments
    return image
  }

  /** Bytes of segment `seg`, or undefined while nobody has provided them. */
  segment(seg: number): Uint8Array | undefined {
    return (this.bytes[seg] ??= this.makers[seg]?.())
  }

  provide(seg: number, bytes: Uint8Array): void {
    this.bytes[seg] = bytes
  }

  find(path: string): ImageFile | undefined {
    return this.list.files.find((file) => file.path === path)
  }

  /** Bytes whose segment is there. */
  read(file: Place): Uint8Array | undefined {
    return this.segment(file.seg)?.subarray(file.off, file.off + file.len)
  }
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  // In pieces: a call takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 0x4000) text += String.fromCharCode(...bytes.subarray(at, at + 0x4000))
  return text
}
