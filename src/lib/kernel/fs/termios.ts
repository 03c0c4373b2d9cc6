// termios.ts: the flags and control characters of a terminal, termios(3).

// c_iflag, c_oflag, c_lflag
export const INLCR = 0o100
export const IGNCR = 0o200
export const ICRNL = 0o400
export const IXON = 0o2000
export const IUTF8 = 0o40000
export const OPOST = 1
export const ONLCR = 4
export const ISIG = 1
export const ICANON = 2
export const ECHO = 0o10
export const ECHOE = 0o20
export const ECHOK = 0o40
export const ECHONL = 0o100
export const NOFLSH = 0o200
export const TOSTOP = 0o400
export const ECHOCTL = 0o1000
export const ECHOKE = 0o4000
export const IEXTEN = 0o100000
export const B38400 = 0o17
export const CS8 = 0o60
export const CREAD = 0o200

export interface Termios {
  readonly iflag: number
  readonly oflag: number
  readonly cflag: number
  readonly lflag: number
}
/** How a terminal begins. @see Linux drivers/tty/tty_io.c tty_std_termios */
export const INITIAL_TERMIOS: Termios = {
  iflag: ICRNL | IXON | IUTF8,
  oflag: OPOST | ONLCR,
  cflag: B38400 | CS8 | CREAD,
  lflag: ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN
}

// The control characters cannot be changed. @choice keys-are-fixed @see Linux include/asm-generic/termios.h INIT_C_CC
export const INTR = 3
export const QUIT = 28
export const ERASE = 127
export const KILL = 21
export const EOF = 4
export const START = 17
export const STOP = 19
export const SUSP = 26
export const WERASE = 23
export const LF = 10
export const CR = 13
export const BS = 8
export const BELL = 7
export const TAB = 9
export const SPACE = 32
/** c_line and c_cc as TCGETS tells them; VMIN is 1, VTIME 0. */
export const CC_BYTES = Uint8Array.of(
  0,
  INTR,
  QUIT,
  ERASE,
  KILL,
  EOF,
  0,
  1,
  0,
  START,
  STOP,
  SUSP,
  0,
  18,
  15,
  WERASE,
  22,
  0,
  0,
  0
)
