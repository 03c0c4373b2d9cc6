// sources.ts: where a function of the kernel can be read, in Linux 6.1, and in the kernel of the article, 4.14.
import type { KernelFunction } from '../../run/client.ts'
import { linuxLine, linuxName, VERSIONS } from '../../site/elsewhere.ts'

export interface Source {
  readonly file: string
  readonly line: number
  readonly now: string
  readonly then: string
}

/** What was called otherwise in 4.14. */
const THEN: { readonly [name: string]: string } = {
  kernel_clone: '_do_fork',
  begin_new_exec: 'flush_old_exec',
  futex_wait_queue: 'futex_wait_queue_me',
  vfork: 'wait_for_vfork_done'
}

export function whereToRead({ name, file, line }: KernelFunction): Source {
  return { file, line, now: linuxLine(VERSIONS.now, file, line), then: linuxName(VERSIONS.then, THEN[name] ?? name) }
}
