#include <errno.h>
#include <sys/ioctl.h>
#include <termios.h>

speed_t cfgetispeed(const struct termios *termios) { return termios->c_cflag & CBAUD; }
speed_t cfgetospeed(const struct termios *termios) { return termios->c_cflag & CBAUD; }

int cfsetospeed(struct termios *termios, speed_t speed)
{
	if (speed & ~(speed_t)CBAUD) {
		errno = EINVAL;
		return -1;
	}
	termios->c_cflag = (termios->c_cflag & ~(tcflag_t)CBAUD) | speed;
	termios->c_ospeed = speed;
	return 0;
}

/* Input is as fast as output. 0 leaves it at that. */
int cfsetispeed(struct termios *termios, speed_t speed)
{
	termios->c_ispeed = speed;
	return speed ? cfsetospeed(termios, speed) : 0;
}

int cfsetspeed(struct termios *termios, speed_t speed) { return cfsetispeed(termios, speed); }

void cfmakeraw(struct termios *termios)
{
	termios->c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
	termios->c_oflag &= ~(tcflag_t)OPOST;
	termios->c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
	termios->c_cflag &= ~(tcflag_t)(CSIZE | PARENB);
	termios->c_cflag |= CS8;
	termios->c_cc[VMIN] = 1;
	termios->c_cc[VTIME] = 0;
}

int tcdrain(int fd) { return ioctl(fd, TCSBRK, 1L); }
int tcsendbreak(int fd, int duration) { return ioctl(fd, TCSBRK, duration ? 1L : 0L); }
int tcflow(int fd, int action) { return ioctl(fd, TCXONC, (long)action); }
