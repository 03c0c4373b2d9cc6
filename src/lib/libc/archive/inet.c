#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct in6_addr in6addr_any = IN6ADDR_ANY_INIT;
const struct in6_addr in6addr_loopback = IN6ADDR_LOOPBACK_INIT;

uint16_t htons(uint16_t n) { return (uint16_t)(n << 8 | n >> 8); }
uint32_t htonl(uint32_t n) { return n << 24 | (n & 0xff00) << 8 | (n >> 8 & 0xff00) | n >> 24; }
uint16_t ntohs(uint16_t n) { return htons(n); }
uint32_t ntohl(uint32_t n) { return htonl(n); }

/* One to four numbers, decimal, octal or hexadecimal: the last fills the bytes that remain. */
int inet_aton(const char *text, struct in_addr *address)
{
	unsigned long part[4];
	int n = 0;

	for (;;) {
		char *end;

		if (!isdigit((unsigned char)*text) || n == 4)
			return 0;
		part[n++] = strtoul(text, &end, 0);
		text = end;
		if (*text != '.')
			break;
		text++;
	}
	if (*text && !isspace((unsigned char)*text))
		return 0;
	if (part[n - 1] > 0xffffffffUL >> 8 * (n - 1))
		return 0;
	for (int i = 0; i < n - 1; i++) {
		if (part[i] > 255)
			return 0;
		part[n - 1] |= part[i] << 8 * (3 - i);
	}
	if (address)
		address->s_addr = htonl((uint32_t)part[n - 1]);
	return 1;
}

in_addr_t inet_addr(const char *text)
{
	struct in_addr address;

	return inet_aton(text, &address) ? address.s_addr : INADDR_NONE;
}

in_addr_t inet_network(const char *text) { return ntohl(inet_addr(text)); }

char *inet_ntoa(struct in_addr address)
{
	static char text[INET_ADDRSTRLEN];

	return (char *)inet_ntop(AF_INET, &address, text, sizeof text);
}

/* Zeros that stand longest together are left out, the first such if there are several; one alone is written. */
static void write6(const unsigned char *bytes, char *out)
{
	int group[8], best = -1, most = 1;

	for (int i = 0; i < 8; i++)
		group[i] = bytes[2 * i] << 8 | bytes[2 * i + 1];
	for (int i = 0; i < 8; i++) {
		int n = 0;

		while (i + n < 8 && group[i + n] == 0)
			n++;
		if (n > most) {
			most = n;
			best = i;
		}
	}
	for (int i = 0; i < 8; i++) {
		if (i == best) {
			out = stpcpy(out, "::");
			i += most - 1;
			continue;
		}
		if (i > 0 && i != best + most)
			*out++ = ':';
		else if (i > 0 && best < 0)
			*out++ = ':';
		/* An IPv4 address in the coat of an IPv6 one. */
		if (i == 6 && best == 0 && (most == 6 || (most == 5 && group[5] == 0xffff))) {
			sprintf(out, "%d.%d.%d.%d", bytes[12], bytes[13], bytes[14], bytes[15]);
			return;
		}
		out += sprintf(out, "%x", group[i]);
	}
	*out = '\0';
}

const char *inet_ntop(int family, const void *address, char *text, socklen_t size)
{
	const unsigned char *bytes = address;
	char out[INET6_ADDRSTRLEN + 16];

	if (family == AF_INET)
		sprintf(out, "%d.%d.%d.%d", bytes[0], bytes[1], bytes[2], bytes[3]);
	else if (family == AF_INET6)
		write6(bytes, out);
	else {
		errno = EAFNOSUPPORT;
		return NULL;
	}
	if (strlen(out) >= size) {
		errno = ENOSPC;
		return NULL;
	}
	return strcpy(text, out);
}

/* Four decimal numbers, without zeros in front. */
static int read4(const char *text, unsigned char *out)
{
	for (int i = 0; i < 4; i++) {
		int value = 0, digits = 0;

		for (; isdigit((unsigned char)*text); text++, digits++) {
			if (digits > 0 && value == 0)
				return 0;
			value = value * 10 + *text - '0';
			if (value > 255)
				return 0;
		}
		if (digits == 0 || *text++ != (i < 3 ? '.' : '\0'))
			return 0;
		out[i] = (unsigned char)value;
	}
	return 1;
}

static int read6(const char *text, unsigned char *out)
{
	unsigned char bytes[16] = { 0 };
	int n = 0, gap = -1;

	if (*text == ':' && *++text != ':')
		return 0;
	while (*text) {
		const char *word = text;
		int value = 0, digits = 0;

		if (*text == ':') {
			if (gap >= 0)
				return 0;
			gap = n;
			text++;
			continue;
		}
		for (; isxdigit((unsigned char)*text); text++)
			if (++digits > 4)
				return 0;
			else
				value = value * 16 + (isdigit((unsigned char)*text) ? *text - '0' : tolower(*text) - 'a' + 10);
		if (*text == '.' && n <= 12 && read4(word, bytes + n)) {
			n += 4;
			break;
		}
		if (digits == 0 || n > 14)
			return 0;
		bytes[n++] = (unsigned char)(value >> 8);
		bytes[n++] = (unsigned char)value;
		if (*text == ':' && !*++text)
			return 0;
		else if (*text && text[-1] != ':')
			return 0;
	}
	if ((gap < 0) != (n == 16))
		return 0;
	if (gap >= 0) {
		memmove(bytes + 16 - (n - gap), bytes + gap, (size_t)(n - gap));
		memset(bytes + gap, 0, (size_t)(16 - n));
	}
	memcpy(out, bytes, 16);
	return 1;
}

int inet_pton(int family, const char *text, void *address)
{
	if (family == AF_INET)
		return read4(text, address);
	if (family == AF_INET6)
		return read6(text, address);
	errno = EAFNOSUPPORT;
	return -1;
}
