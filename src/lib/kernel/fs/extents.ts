// extents.ts: the bytes of a regular file. An extent is a run of them: in a segment of the disk image, or in the byte store. The extents of an
// inode are sorted by where they begin; a gap between them reads as zeros. @see Linux fs/ext4/extents.c
import type { Extent } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'

/** Segment number of the byte store; the others are the image's. */
export const BYTE_STORE = 0

/** Copies `count` bytes of a file from `off` on to `to[at…]`; what lies beyond its end reads as zeros.
 *  False: bytes of the image are not there yet; `k.needs` says which segment. */
export function readInode(
  k: Kernel,
  inodeRow: number,
  off: number,
  count: number,
  to: Uint8Array,
  at: number
): boolean {
  to.fill(0, at, at + count)
  for (let row = k.state.inode.at(inodeRow).extent_first; row !== 0;) {
    const extent = k.state.extent.at(row)
    row = extent.next
    const from = Math.max(off, extent.pos)
    const end = Math.min(off + count, extent.pos + extent.len)
    if (from >= end) continue
    const source = bytesOf(k, extent)
    if (!source) {
      k.needs = extent.seg
      return false
    }
    const start = extent.off + (from - extent.pos)
    to.set(source.subarray(start, start + (end - from)), at + (from - off))
  }
  return true
}

function bytesOf(k: Kernel, extent: Extent): Uint8Array | undefined {
  return extent.seg === BYTE_STORE ? k.state.bytes.data : k.host.disk.segment(extent.seg)
}

/** Are all bytes of the file here? If not, `k.needs` says which segment is missing. */
export function isPresent(k: Kernel, inodeRow: number): boolean {
  for (let row = k.state.inode.at(inodeRow).extent_first; row !== 0; row = k.state.extent.at(row).next) {
    const extent = k.state.extent.at(row)
    if (bytesOf(k, extent)) continue
    k.needs = extent.seg
    return false
  }
  return true
}

/** Bytes that fit on the disk. What was written stays in the log: it counts even when it was written over or deleted.
 *  @choice nothing-is-forgotten */
export const DISK_BYTES = 1 << 28

/** Is there no room for `count` bytes more? */
export const isDiskFull = (k: Kernel, count: number): boolean => count > 0 && k.sys.bytes_end + count > DISK_BYTES

/** Writes `count` bytes of `from` at `pos`. The file grows if it has to.
 *  @see Linux mm/filemap.c generic_perform_write */
export function writeInode(
  k: Kernel,
  inodeRow: number,
  pos: number,
  from: Uint8Array,
  start = 0,
  count = from.length - start
): void {
  if (count === 0) return
  const inode = k.state.inode.at(inodeRow)
  const off = k.bytes(from, start, count)
  const last = inode.extent_last === 0 ? undefined : k.state.extent.at(inode.extent_last)
  if (last && last.seg === BYTE_STORE && last.pos + last.len === pos && last.off + last.len === off) {
    k.emit.set_extent(last.row, last.pos, last.len + count, last.off)
  } else {
    const before = cut(k, inodeRow, pos, pos + count)
    k.emit.new_extent(0, pos, count, BYTE_STORE, off, inodeRow, before)
  }
  k.emit.set_size(inodeRow, Math.max(inode.i_size, pos + count), k.sys.clock)
}

/** Makes the file `length` bytes long. What lies beyond goes; where nothing was, zeros are read.
 *  @see Linux mm/truncate.c truncate_setsize */
export function truncateInode(k: Kernel, inodeRow: number, length: number): void {
  cut(k, inodeRow, length, 0x7fff_ffff)
  k.emit.set_size(inodeRow, length, k.sys.clock)
}

/** Drops all bytes of the file. */
export function dropExtents(k: Kernel, inodeRow: number): void {
  cut(k, inodeRow, 0, 0x7fff_ffff)
}

/** Takes what stands at `from` to `end` out of the file's runs; answers the run that now ends at or before `from`, or 0. */
function cut(k: Kernel, inodeRow: number, from: number, end: number): number {
  let before = 0
  for (let row = k.state.inode.at(inodeRow).extent_first; row !== 0;) {
    const extent = k.state.extent.at(row)
    row = extent.next
    const { pos, len, seg, off } = extent
    const stop = pos + len
    if (stop <= from) before = extent.row
    else if (pos >= end) break
    else if (pos < from) {
      k.emit.set_extent(extent.row, pos, from - pos, off)
      before = extent.row
      if (stop > end) k.emit.new_extent(0, end, stop - end, seg, off + (end - pos), inodeRow, before)
    } else if (stop > end) k.emit.set_extent(extent.row, end, stop - end, off + (end - pos))
    else k.emit.drop_extent(extent.row, inodeRow)
  }
  return before
}
