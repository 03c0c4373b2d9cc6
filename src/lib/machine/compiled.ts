// compiled.ts: what gcc makes of a program of the book is on the disk already: the build has compiled it with the same compiler. So a page that
// runs one as it stands needs no compiler. With another text, name or header it is compiled as any other.
import { HEADERS, type DiskImage, type ImageFile } from '../image/image.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { decodeUtf8 } from '../record/state/bytes.ts'
import type { Source } from './compile.ts'
import { inodeAt } from './disk.ts'

/** The program that gcc would make. Undefined: it has to be compiled; or its segment is missing, and `k.needs` says which. */
export function compiledAlready(k: Kernel, image: DiskImage, sources: readonly Source[]): Uint8Array | undefined {
  if (sources.length !== 1) return undefined
  const [{ name, text }] = sources
  const program = image.list.programs.find(({ source }) => source.slice(source.lastIndexOf('/') + 1) === name)
  if (!program || !headersStand(k, image)) return undefined
  const source = image.find(program.source)!
  const bytes = image.read(source)
  if (!bytes) k.needs = source.seg
  else if (decodeUtf8(bytes, 0, bytes.length) === text) return image.read(program.made)
  return undefined
}

/** Are the files that a compiler reads beside the sources as they were when the image was built? */
function headersStand(k: Kernel, { list }: DiskImage): boolean {
  const seg = list.segments.indexOf(HEADERS)
  return list.files.every((file) => file.seg !== seg || stands(k, file))
}

function stands(k: Kernel, { path, seg, off, len }: ImageFile): boolean {
  const inode = inodeAt(k, path)
  if (!inode || inode.i_size !== len) return false
  if (len === 0) return true
  const extent = k.state.extent.at(inode.extent_first)
  return extent.pos === 0 && extent.len === len && extent.seg === seg && extent.off === off
}
