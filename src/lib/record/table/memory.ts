// memory.ts: areas, page tables, frames.
import {
  add,
  also,
  count,
  drop,
  from,
  global,
  init,
  insert,
  its,
  make,
  moving,
  note,
  on,
  opening,
  set,
  setPte,
  setWide,
  stirring,
  unlink,
  zap,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const memory = {
  new_vma: on(
    'vma',
    [
      make(),
      init('start'),
      init('end'),
      init('prot'),
      init('flags'),
      init('inode'),
      init('off'),
      init('filesz'),
      insert('vmas'),
      also('mm'),
      its(add('total_vm'))
    ],
    from('mmap_region, mm/mmap.c')
  ),
  /** Memory that fork will share: it has a number, as a file has. */
  shmem_file_setup: on('vma', [set('shmem'), global(add('next_ino'))], from('shmem_zero_setup, mm/shmem.c')),
  resize_vma: on('vma', [set('start'), set('end'), also('mm'), its(add('total_vm'))], from('vma_adjust, mm/mmap.c')),
  set_vma_off: on('vma', [set('off'), set('filesz')], from('__split_vma, mm/mmap.c')),
  protect_vma: on('vma', [set('prot')], from('mprotect_fixup, mm/mprotect.c')),
  remove_vma: on('vma', [also('mm'), its(add('total_vm')), unlink('vmas'), drop()], from('remove_vma, mm/mmap.c')),
  set_brk: stirring('mm', [set('brk')], PACE.quiet, from('brk, mm/mmap.c')),
  exec_mm: on(
    'mm',
    [set('start_brk'), set('brk'), set('arg_start'), set('arg_end'), set('exe'), set('interp')],
    from('load_elf_binary, fs/binfmt_elf.c')
  ),
  set_args: on('mm', [set('arg_start'), set('arg_end')], from('create_elf_tables, fs/binfmt_elf.c')),
  new_leaf: on('leaf', [make(), init('base'), insert('leaves')], from('__pte_alloc, mm/memory.c')),
  set_pte: on('mm', [setPte()], from('set_pte_at, mm/memory.c')),
  zap_range: on('mm', [zap()], from('zap_page_range, mm/memory.c')),
  hiwater_rss: on('mm', [set('hiwater_rss')], from('update_hiwater_rss, include/linux/mm.h')),
  /** A page was missing, or is shared and was written: its address, and FAULT_WRITE, FAULT_COW. */
  page_fault: opening(
    'task',
    [note('address'), note('access'), count('min_flt', 1)],
    from('handle_mm_fault, mm/memory.c'),
    PACE.quiet
  ),
  /** What a bulk copy costs beyond the kernel entry: `bytes` that were moved, in instructions. */
  copy_user: on(
    'task',
    [note('bytes'), setWide('stime'), global(setWide('clock')), global(setWide('instructions'))],
    from('copy_user_generic, arch/x86/lib/copy_user_64.S')
  ),
  oom_kill: moving('task', [note('rss'), global(set('oom_victim'))], PACE.bolt, from('oom_kill_process, mm/oom_kill.c'))
} as const satisfies Record<string, Kind>
