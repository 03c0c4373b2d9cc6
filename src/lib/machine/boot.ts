// boot.ts: makes of an empty kernel a computer with a disk, on which init is about to run.
import { execInit } from '../kernel/fs/exec.ts'
import { makeInit } from '../kernel/init/main.ts'
import { openHost } from '../kernel/fs/pipe.ts'
import { addTtyDevice, mountRoot } from '../kernel/fs/mount.ts'
import { newTty } from '../kernel/fs/tty_io.ts'
import { panicIf, type Kernel } from '../kernel/kernel.ts'
import { encodeUtf8 } from '../record/state/bytes.ts'
import type { DiskImage } from '../image/image.ts'
import { inodeAt, writeFile } from './disk.ts'
import type { BootOptions } from '../run/types.ts'

const UMASK = 0o022
/** Number of the terminal: the one of the article. */
const TTY_INDEX = 1
/** PID of the first shell: the one of the article. */
const SHELL_PID = 1934
const JUAN = { uid: 1000, gid: 1000 }

/** Mounts the image, and adds the user's files. */
export function bootDisk(k: Kernel, image: DiskImage, files: NonNullable<BootOptions['files']>): void {
  mountRoot(k, image.list.files)
  for (const { path, text, mode } of files)
    writeFile(k, path, typeof text === 'string' ? encodeUtf8(text) : text, mode ?? 0o644, JUAN)
}

/** Makes PID 1, with its standard streams, at the first instruction of /sbin/init. */
export function startInit(k: Kernel, options: BootOptions): void {
  const { start, firstPid = SHELL_PID, uid = JUAN.uid } = options
  k.emit.set_console(1, newTty(k, TTY_INDEX).row)
  addTtyDevice(k, TTY_INDEX)
  const fs = k.emit.make_fs(0, 1, k.sys.root, UMASK, k.sys.root)
  const init = makeInit(k, fs, k.emit.make_files(0, 1))
  const terminal = start.kind === 'shell' || start.tty
  const devNull = !terminal && start.noStdin ? inodeAt(k, '/dev/null')!.row : 0
  if (!terminal) k.emit.set_host_stdin(1, openHost(k, init, devNull))
  k.emit.set_last_pid(1, firstPid - 1)
  const argv = start.kind === 'shell' ? ['/bin/bash'] : [start.path, ...start.argv.slice(1)]
  const env = [
    'PATH=/usr/local/bin:/usr/bin:/bin',
    `USER=${uid === 0 ? 'root' : 'juan'}`,
    ...(terminal ? [`TTY=/dev/pts/${TTY_INDEX}`] : []),
    // Init starts a new shell when the old one ends, for otherwise nobody would read what is typed. A machine for one program ends with that.
    ...(start.kind === 'shell' ? ['RESPAWN=1'] : [])
  ]
  const error = execInit(k, init, '/sbin/init', ['/sbin/init', ...argv], env)
  panicIf(error !== 0, `No working init found: errno ${-error}`)
}
