// exec.ts: another program in the same process.
import { also, from, insert, its, moving, on, set, setWide, unlink, type Kind } from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const exec = {
  exec: moving(
    'task',
    [set('mm'), set('comm'), set('exit_signal'), set('flags')],
    PACE.exec,
    from('begin_new_exec, fs/exec.c')
  ),
  /** Only one thread is left by exec: who waits for the others to end. */
  group_exec: on('signal', [set('group_exec_task')], from('de_thread, fs/exec.c')),
  /** A thread that is no leader takes the leader's number in exec. */
  exchange_tids: moving(
    'task',
    [set('pid'), set('thread_pid'), also('pid'), its(set('task'))],
    PACE.exec,
    from('exchange_tids, kernel/pid.c')
  ),
  /** It takes its place in the family too, behind it in the list of children. */
  become_leader: on(
    'task',
    [set('group_leader'), set('exit_signal'), setWide('start_time'), insert('children')],
    from('de_thread, fs/exec.c')
  ),
  lose_leadership: on(
    'task',
    [unlink('children'), set('group_leader'), set('exit_signal'), set('exit_state')],
    from('de_thread, fs/exec.c')
  ),
  set_sighand: on('task', [set('sighand')], from('unshare_sighand, fs/exec.c')),
  set_fs: on('task', [set('fs')], from('ksys_unshare, kernel/fork.c')),
  set_files: on('task', [set('files')], from('unshare_files, kernel/fork.c'))
} as const satisfies Record<string, Kind>
