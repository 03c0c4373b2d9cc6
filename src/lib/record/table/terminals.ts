// terminals.ts: lines, what is typed, and what is printed.
import { drop, from, init, link, make, moving, note, on, set, stirring, unlink, type Kind } from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const terminals = {
  new_tty: on(
    'tty',
    [make(), init('index'), init('c_iflag'), init('c_oflag'), init('c_cflag'), init('c_lflag'), init('winsize')],
    from('tty_init_dev, drivers/tty/tty_io.c')
  ),
  set_host_stdin: on('sys', [set('host_stdin')], from('the machine: standard input of the host')),
  set_console: on('sys', [set('console')], from('console_init, kernel/printk/printk.c')),
  tty_session: on('tty', [set('session'), set('pgrp')], from('__proc_set_tty, drivers/tty/tty_jobctrl.c')),
  tty_termios: on(
    'tty',
    [set('c_iflag'), set('c_oflag'), set('c_cflag'), set('c_lflag')],
    from('tty_set_termios, drivers/tty/tty_ioctl.c')
  ),
  tty_winsize: on('tty', [set('winsize')], from('tty_do_resize, drivers/tty/tty_io.c')),
  tty_line: on('tty', [set('line'), set('line_len')], from('n_tty_receive_char, drivers/tty/n_tty.c')),
  tty_input: on(
    'tty_line',
    [make(), init('off'), init('len'), link('tty_lines')],
    from('n_tty_receive_buf, drivers/tty/n_tty.c')
  ),
  tty_read: on('tty_line', [set('off'), set('len')], from('n_tty_read, drivers/tty/n_tty.c')),
  tty_read_all: on('tty_line', [unlink('tty_lines'), drop()], from('n_tty_read, drivers/tty/n_tty.c')),
  /** Text appears: where it lies in the byte store, and whether it is an echo. */
  tty_write: moving(
    'tty',
    [set('column'), note('off'), note('len'), note('echo')],
    PACE.quiet,
    from('n_tty_write, drivers/tty/n_tty.c')
  ),
  /** A program without a terminal writes to the host's stdout or stderr. */
  host_write: stirring('file', [note('fd'), note('off'), note('len')], PACE.quiet, from('write(2)'))
} as const satisfies Record<string, Kind>
