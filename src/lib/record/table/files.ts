// files.ts: descriptors, inodes, pipes.
import {
  add,
  also,
  count,
  drop,
  from,
  global,
  init,
  initWide,
  insert,
  its,
  link,
  make,
  moving,
  on,
  set,
  setAt,
  setWide,
  stirring,
  unlink,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const files = {
  fd_install: stirring('files', [setAt('fd0'), set('close_on_exec')], PACE.quiet, from('fd_install, fs/file.c')),
  expand_files: on(
    'files',
    [make(), init('count'), init('base'), init('more'), also('files'), its(set('more'))],
    from('expand_files, fs/file.c')
  ),
  more_files: on('files', [set('more')], from('dup_fd, fs/file.c')),
  alloc_file: on(
    'file',
    [
      make(),
      init('f_count'),
      init('f_flags'),
      init('kind'),
      init('inode'),
      init('pipe'),
      init('tty'),
      init('aux'),
      init('aux_hi')
    ],
    from('alloc_file, fs/file_table.c')
  ),
  get_file: on('file', [count('f_count', 1)], from('get_file, include/linux/fs.h')),
  fput: on('file', [count('f_count', -1)], from('fput, fs/file_table.c')),
  free_file: on('file', [drop()], from('__fput, fs/file_table.c')),
  set_pos: on('file', [set('f_pos')], from('vfs_llseek, fs/read_write.c')),
  /** A file of /proc was read; once its end was reached it stays there, however the text may have grown. */
  proc_read: on('file', [set('f_pos'), set('aux_hi')], from('seq_read_iter, fs/seq_file.c')),
  set_f_flags: on('file', [set('f_flags')], from('setfl, fs/fcntl.c')),
  set_aux: on('file', [set('aux'), set('aux_hi')], from('do_signalfd4, fs/signalfd.c')),
  set_cwd: on('fs', [set('pwd')], from('set_fs_pwd, fs/fs_struct.c')),
  set_umask: on('fs', [set('umask')], from('umask(2)')),
  new_inode: on(
    'inode',
    [
      make(),
      init('i_ino'),
      init('i_mode'),
      init('i_uid'),
      init('i_gid'),
      init('i_rdev'),
      initWide('i_mtime'),
      init('parent'),
      global(count('next_ino', 1))
    ],
    from('new_inode, fs/inode.c')
  ),
  set_parent: on('inode', [set('parent')], from('d_move, fs/dcache.c')),
  set_link: on('inode', [set('link')], from('page_symlink, fs/namei.c')),
  ihold: on('inode', [count('i_count', 1)], from('ihold, fs/inode.c')),
  iput: on('inode', [count('i_count', -1)], from('iput, fs/inode.c')),
  free_inode: on('inode', [drop()], from('evict, fs/inode.c')),
  set_mode: on('inode', [set('i_mode'), set('i_uid'), set('i_gid')], from('notify_change, fs/attr.c')),
  set_inode_pipe: on('inode', [set('pipe')], from('fifo_open, fs/pipe.c')),
  set_size: on('inode', [set('i_size'), setWide('i_mtime')], from('i_size_write, include/linux/fs.h')),
  new_dentry: on(
    'dentry',
    [make(), init('name'), init('inode'), init('parent'), link('dentries'), also('inode'), its(add('i_nlink'))],
    from('d_add, fs/dcache.c')
  ),
  drop_dentry: on(
    'dentry',
    [also('inode'), its(add('i_nlink')), unlink('dentries'), drop()],
    from('vfs_unlink, fs/namei.c')
  ),
  new_extent: on(
    'extent',
    [make(), init('pos'), init('len'), init('seg'), init('off'), insert('extents')],
    from('generic_perform_write, mm/filemap.c')
  ),
  set_extent: on('extent', [set('pos'), set('len'), set('off')], from('truncate_inode_pages, mm/truncate.c')),
  drop_extent: on('extent', [unlink('extents'), drop()], from('truncate_inode_pages, mm/truncate.c')),
  new_pipe: on(
    'pipe',
    [make(), init('readers'), init('writers'), init('i_ino'), global(count('next_ino', 1))],
    from('alloc_pipe_info, fs/pipe.c')
  ),
  fifo_open: on(
    'pipe',
    [add('readers'), add('writers'), add('r_counter'), add('w_counter')],
    from('fifo_open, fs/pipe.c')
  ),
  set_pipe_size: on('pipe', [set('max_usage')], from('pipe_set_size, fs/pipe.c')),
  pipe_users: on('pipe', [add('readers'), add('writers')], from('pipe_release, fs/pipe.c')),
  free_pipe: on('pipe', [drop()], from('free_pipe_info, fs/pipe.c')),
  pipe_write: moving(
    'pipe_buf',
    [
      make(),
      init('off'),
      init('len'),
      init('end'),
      init('merged'),
      link('pipe_bufs'),
      also('pipe'),
      its(add('len')),
      its(add('bufs'))
    ],
    PACE.quiet,
    from('pipe_write, fs/pipe.c')
  ),
  pipe_read: stirring(
    'pipe_buf',
    [set('off'), set('len'), also('pipe'), its(add('len'))],
    PACE.quiet,
    from('pipe_read, fs/pipe.c')
  ),
  pipe_read_all: stirring(
    'pipe_buf',
    [also('pipe'), its(add('len')), its(add('bufs')), unlink('pipe_bufs'), drop()],
    PACE.quiet,
    from('pipe_read, fs/pipe.c')
  ),
  /** The pipe goes with bytes that nobody has read. */
  pipe_discard: on(
    'pipe_buf',
    [also('pipe'), its(add('len')), its(add('bufs')), unlink('pipe_bufs'), drop()],
    from('free_pipe_info, fs/pipe.c')
  )
} as const satisfies Record<string, Kind>
