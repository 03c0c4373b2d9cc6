// dcache.ts: the names in folders. A folder's names are a list of struct dentry, in the order in which they were made. For a folder of many there is an
// index, which is no part of the state: a kernel that goes on from some moment makes it again from the list. @see Linux fs/dcache.c
import type { Dentry, Inode } from '../../record/state/fields.ts'
import { evictUnused, touch } from './inode.ts'
import type { Kernel } from '../kernel.ts'

/** In a folder of so few a name is looked for one by one. */
const FEW_NAMES = 16

/** Rows of struct dentry, by name. */
export type Names = Map<string, number>

/** What a folder calls by that name. @see Linux fs/dcache.c __d_lookup */
export function findName(k: Kernel, dir: Inode, name: string): Dentry | undefined {
  const names = k.names.get(dir.row)
  if (names) {
    const row = names.get(name)
    return row === undefined ? undefined : k.state.dentry.at(row)
  }
  let walked = 0
  for (let row = dir.dentry_first; row !== 0; row = k.state.dentry.at(row).next, walked++)
    if (k.state.bytes.isText(k.state.dentry.at(row).name, name)) return k.state.dentry.at(row)
  if (walked > FEW_NAMES) k.names.set(dir.row, namesOf(k, dir))
  return undefined
}

function namesOf(k: Kernel, dir: Inode): Names {
  const names: Names = new Map()
  for (let row = dir.dentry_first; row !== 0; row = k.state.dentry.at(row).next)
    names.set(k.textOf(k.state.dentry.at(row).name), row)
  return names
}

/** Gives an inode a name in a folder. @see Linux fs/dcache.c d_add */
export function addName(k: Kernel, dir: number, name: string, inode: number): void {
  const row = k.emit.new_dentry(0, k.text(name), inode, dir, dir, inode, 1)
  k.names.get(dir)?.set(name, row)
  k.aliases?.add(inode, row)
  touch(k, dir)
}

/** Takes a name out of its folder. With its last name the inode goes, unless somebody still uses it. @see Linux fs/dcache.c d_delete */
export function dropName(k: Kernel, dentry: Dentry): void {
  const { inode, parent } = dentry
  k.names.get(parent)?.delete(k.textOf(dentry.name))
  k.aliases?.drop(inode, dentry.row)
  // The folder itself may go next, and its row be another's.
  if (k.state.inode.at(parent).dentry_first === dentry.row && dentry.next === 0) k.names.delete(parent)
  k.emit.drop_dentry(dentry.row, inode, -1, parent)
  touch(k, parent)
  evictUnused(k, inode)
}
