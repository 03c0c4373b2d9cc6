// mount.ts: the disk as it is at boot. Folders and files are rows from the first records on; the bytes of files stay in the image.
// @see Linux fs/mount.h, fs/namespace.c
import { S_IFCHR, S_IFDIR, S_IFLNK, S_IFMT } from '../../record/constants.ts'
import { decodeUtf8 } from '../../record/state/bytes.ts'
import { addName, findName } from './dcache.ts'
import { newInode } from './inode.ts'
import { DEV_CONSOLE, DEV_NULL, DEV_TTY, DEV_ZERO, PROC_DEV, PTS_MAJOR } from './major.ts'
import { type Kernel, panicIf } from '../kernel.ts'

/** A file, folder or symbolic link of the image. */
export interface DiskFile {
  /** Absolute; the folders on the way stand earlier in the list. */
  readonly path: string
  /** Type and permissions, as in st_mode. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Where its bytes, or a link's target, lie: `len` of them in segment `seg` from `off` on. A folder has none. */
  readonly seg: number
  readonly off: number
  readonly len: number
}

const PROC = '/proc'
/** Character devices. */
const DEVICES: readonly (readonly [path: string, rdev: number, mode: number])[] = [
  ['/dev/null', DEV_NULL, 0o666],
  ['/dev/zero', DEV_ZERO, 0o666],
  ['/dev/tty', DEV_TTY, 0o666],
  ['/dev/console', DEV_CONSOLE, 0o600]
]
const LINKS: readonly (readonly [path: string, target: string])[] = [
  ['/dev/fd', '/proc/self/fd'],
  ['/dev/stdin', '/proc/self/fd/0'],
  ['/dev/stdout', '/proc/self/fd/1'],
  ['/dev/stderr', '/proc/self/fd/2']
]

/** Makes the root file system: what the image holds, /proc, and devices in /dev.
 *  @see Linux fs/namespace.c init_mount_tree, drivers/base/devtmpfs.c */
export function mountRoot(k: Kernel, files: readonly DiskFile[]): void {
  k.emit.mount_root(1, newInode(k, S_IFDIR | 0o755, 0, 0).row)
  for (const file of files) if (file.path !== '/') place(k, file)
  for (const path of [PROC, '/dev']) if (inodeAtPath(k, path) === 0) make(k, path, S_IFDIR | 0o555)
  for (const [path, rdev, mode] of DEVICES) make(k, path, S_IFCHR | mode, rdev)
  make(k, '/dev/pts', S_IFDIR | 0o755)
  for (const [path, target] of LINKS) k.emit.set_link(make(k, path, S_IFLNK | 0o777), k.text(target))
}

/** A terminal gets its device, /dev/pts/`index`. @see Linux fs/devpts/inode.c devpts_pty_new */
export function addTtyDevice(k: Kernel, index: number): void {
  make(k, `/dev/pts/${index}`, S_IFCHR | 0o666, (PTS_MAJOR << 8) | index)
}

function make(k: Kernel, path: string, mode: number, rdev = 0, uid = 0, gid = 0): number {
  const cut = path.lastIndexOf('/')
  const dir = inodeAtPath(k, path.slice(0, cut))
  panicIf(dir === 0, `no folder for ${path} on the disk`)
  const folder = (mode & S_IFMT) === S_IFDIR
  const { row } = newInode(k, mode, uid, gid, path === PROC ? PROC_DEV : rdev, folder ? dir : 0)
  addName(k, dir, path.slice(cut + 1), row)
  return row
}

function place(k: Kernel, { path, mode, uid, gid, seg, off, len }: DiskFile): void {
  const row = make(k, path, mode, 0, uid, gid)
  if ((mode & S_IFMT) === S_IFLNK) {
    const bytes = k.host.disk.segment(seg)
    panicIf(!bytes, `the target of ${path} is not there`)
    k.emit.set_link(row, k.text(decodeUtf8(bytes!, off, len)))
  } else if (len > 0) {
    k.emit.new_extent(0, 0, len, seg, off, row, 0)
    k.emit.set_size(row, len, k.sys.clock)
  }
}

/** The file at a path from the root, without permissions or links. Row of its inode, or 0. */
export function inodeAtPath(k: Kernel, path: string): number {
  let row = k.sys.root
  for (const name of path.split('/').filter((part) => part !== ''))
    row = (row && findName(k, k.state.inode.at(row), name)?.inode) || 0
  return row
}
