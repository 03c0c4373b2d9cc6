#include <ctype.h>
#include <errno.h>
#include <string.h>

void explicit_bzero(void *s, size_t n) { memset(s, 0, n); }
void *rawmemchr(const void *s, int c) { return memchr(s, c, ~0UL >> 33); }
int ffsl(long n) { return n ? __builtin_ctzl((unsigned long)n) + 1 : 0; }
int ffsll(long long n) { return ffsl((long)n); }

/* Runs of digits count as numbers; with leading zeros, as fractions. */
int strverscmp(const char *a, const char *b)
{
	size_t i = 0, run = 0;
	int zeros = 1;

	for (; a[i] == b[i]; i++) {
		if (!a[i])
			return 0;
		if (!isdigit((unsigned char)a[i])) {
			run = i + 1;
			zeros = 1;
		} else if (a[i] != '0')
			zeros = 0;
	}
	if (a[run] != '0' && b[run] != '0' && isdigit((unsigned char)a[run]) && isdigit((unsigned char)b[run])) {
		size_t j = i;

		while (isdigit((unsigned char)a[j]))
			if (!isdigit((unsigned char)b[j++]))
				return 1;
		if (isdigit((unsigned char)b[j]))
			return -1;
	} else if (zeros && run < i && (isdigit((unsigned char)a[i]) || isdigit((unsigned char)b[i]))) {
		return (unsigned char)(a[i] - '0') - (unsigned char)(b[i] - '0');
	}
	return (unsigned char)a[i] - (unsigned char)b[i];
}

/* From 1 on; what is not in use is empty. */
static const char names[] =
	"EPERM\0ENOENT\0ESRCH\0EINTR\0EIO\0ENXIO\0E2BIG\0ENOEXEC\0EBADF\0ECHILD\0EAGAIN\0ENOMEM\0EACCES\0EFAULT\0"
	"ENOTBLK\0EBUSY\0EEXIST\0EXDEV\0ENODEV\0ENOTDIR\0EISDIR\0EINVAL\0ENFILE\0EMFILE\0ENOTTY\0ETXTBSY\0EFBIG\0"
	"ENOSPC\0ESPIPE\0EROFS\0EMLINK\0EPIPE\0EDOM\0ERANGE\0EDEADLK\0ENAMETOOLONG\0ENOLCK\0ENOSYS\0ENOTEMPTY\0ELOOP\0"
	"\0ENOMSG\0EIDRM\0ECHRNG\0EL2NSYNC\0EL3HLT\0EL3RST\0ELNRNG\0EUNATCH\0ENOCSI\0EL2HLT\0EBADE\0EBADR\0EXFULL\0"
	"ENOANO\0EBADRQC\0EBADSLT\0\0EBFONT\0ENOSTR\0ENODATA\0ETIME\0ENOSR\0ENONET\0ENOPKG\0EREMOTE\0ENOLINK\0EADV\0"
	"ESRMNT\0ECOMM\0EPROTO\0EMULTIHOP\0EDOTDOT\0EBADMSG\0EOVERFLOW\0ENOTUNIQ\0EBADFD\0EREMCHG\0ELIBACC\0ELIBBAD\0"
	"ELIBSCN\0ELIBMAX\0ELIBEXEC\0EILSEQ\0ERESTART\0ESTRPIPE\0EUSERS\0ENOTSOCK\0EDESTADDRREQ\0EMSGSIZE\0EPROTOTYPE\0"
	"ENOPROTOOPT\0EPROTONOSUPPORT\0ESOCKTNOSUPPORT\0ENOTSUP\0EPFNOSUPPORT\0EAFNOSUPPORT\0EADDRINUSE\0"
	"EADDRNOTAVAIL\0ENETDOWN\0ENETUNREACH\0ENETRESET\0ECONNABORTED\0ECONNRESET\0ENOBUFS\0EISCONN\0ENOTCONN\0"
	"ESHUTDOWN\0ETOOMANYREFS\0ETIMEDOUT\0ECONNREFUSED\0EHOSTDOWN\0EHOSTUNREACH\0EALREADY\0EINPROGRESS\0ESTALE\0"
	"EUCLEAN\0ENOTNAM\0ENAVAIL\0EISNAM\0EREMOTEIO\0EDQUOT\0ENOMEDIUM\0EMEDIUMTYPE\0ECANCELED\0ENOKEY\0EKEYEXPIRED\0"
	"EKEYREVOKED\0EKEYREJECTED\0EOWNERDEAD\0ENOTRECOVERABLE\0ERFKILL\0EHWPOISON\0";

const char *strerrorname_np(int number)
{
	const char *name = names;

	if (number == 0)
		return "0";
	if (number < 0 || number > EHWPOISON)
		return NULL;
	while (--number > 0)
		name += strlen(name) + 1;
	return *name ? name : NULL;
}

const char *strerrordesc_np(int number) { return strerrorname_np(number) ? strerror(number) : NULL; }
