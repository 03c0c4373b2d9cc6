// pack.ts: from files to the segments of an image. Same files, same bytes: whatever order they come in.
import type { ImageFile, ImageList, ImageProgram, Place } from '../image.ts'

const S_IFDIR = 0o040000
const S_IFREG = 0o100000
const S_IFLNK = 0o120000

/** Something to put on the disk. Folders on the way to it need not be given. */
export interface DiskEntry {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Permissions only. */
  readonly mode: number
  readonly uid?: number
  readonly gid?: number
  /** A file's bytes, or a link's target. */
  readonly bytes?: Uint8Array
  /** Name of its segment; default: the base. */
  readonly segment?: string
}

/** A program of the book. */
export interface BookProgram extends Omit<ImageProgram, 'made'> {
  /** What gcc makes of it on the machine. It comes with the source. */
  readonly made: Uint8Array
}

/** Of the machine, and of the programs on its disk. */
export type Identity = Pick<ImageList, 'id' | 'ids'>

export interface Packed {
  /** Index is the segment's number; 0 is empty, 1 is the base with the list at its head. */
  readonly segments: readonly Uint8Array[]
  readonly names: readonly string[]
}

export function pack(entries: readonly DiskEntry[], programs: readonly BookProgram[], identity: Identity): Packed {
  const all = withFolders(entries).sort((a, b) => compare(a.path, b.path))
  const extra = new Set(all.map(({ segment }) => segment ?? 'base'))
  extra.delete('base')
  const names = ['', 'base', ...[...extra].sort(compare)]
  const parts: Uint8Array[][] = names.map(() => [])
  const ends = names.map(() => 0)

  const put = (seg: number, bytes: Uint8Array): Place => {
    const off = ends[seg]!
    // Aligned, so that words of an executable can be read as words.
    const padding = -bytes.length & 7
    parts[seg]!.push(bytes, new Uint8Array(padding))
    ends[seg] = off + bytes.length + padding
    return { seg, off, len: bytes.length }
  }

  const files = all.map((entry): ImageFile => {
    const { path, kind, mode, uid = 0, gid = 0, bytes = new Uint8Array(0) } = entry
    if (kind === 'folder') return { path, mode: S_IFDIR | mode, uid, gid, seg: 0, off: 0, len: 0 }
    const place = put(names.indexOf(entry.segment ?? 'base'), bytes)
    return { path, mode: (kind === 'link' ? S_IFLNK : S_IFREG) | mode, uid, gid, ...place }
  })
  const book = programs.map(({ source, executable, made }): ImageProgram => {
    const { seg } = files.find(({ path }) => path === source)!
    return { source, executable, made: put(seg, made) }
  })

  const list: ImageList = { ...identity, files, programs: book, segments: names }
  // Non-ASCII characters of a path would be cut by the reader: written as \u escapes they are ASCII.
  const json = JSON.stringify(list).replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  // The bytes behind the list begin at a multiple of 8 too.
  const head = Buffer.from(json + ' '.repeat(-(json.length + 4) & 7))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  parts[1]!.unshift(length, head)
  return { segments: parts.map((pieces) => new Uint8Array(Buffer.concat(pieces))), names }
}

/** What the entries lie in, where nobody said: owned by root, mode 755. */
function withFolders(entries: readonly DiskEntry[]): DiskEntry[] {
  const all = new Map<string, DiskEntry>()
  for (const entry of entries) {
    for (let at = entry.path.indexOf('/', 1); at !== -1; at = entry.path.indexOf('/', at + 1)) {
      const path = entry.path.slice(0, at)
      if (!all.has(path)) all.set(path, { path, kind: 'folder', mode: 0o755 })
    }
    const there = all.get(entry.path)
    if (there && (there.kind !== 'folder' || entry.kind !== 'folder'))
      throw new Error(`${entry.path} is on the disk twice`)
    all.set(entry.path, entry)
  }
  return [...all.values()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
