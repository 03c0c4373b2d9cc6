/* How are network addresses read and written, and what is refused? */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int main(void)
{
	static const char *const v4[] = { "127.0.0.1", "1.2.3", "10.1", "255.255.255.255", "0x7f.1", "010.0.0.1", "256.1.1.1", "1.2.3.4.5", "", "a.b.c.d", "1.2.3.4 x" };
	static const char *const v6[] = { "::", "::1", "1::", "fe80::1:2", "1:2:3:4:5:6:7:8", "1:0:0:2:0:0:0:3", "::ffff:1.2.3.4", "::1.2.3.4", "2001:db8::ff00:42:8329", "1:2:3:4:5:6:7", "1::2::3", ":1", "1:", "12345::", "1:2:3:4:5:6:7:8:9", "0:0:1:0:0:0:0:0", "1:0:2:3:4:5:6:7" };
	struct in_addr a;
	struct in6_addr b;
	char text[64];

	for (unsigned i = 0; i < sizeof v4 / sizeof *v4; i++) {
		int got = inet_aton(v4[i], &a);

		printf("%s: %d %s, %d\n", v4[i], got, got ? inet_ntoa(a) : "-", inet_pton(AF_INET, v4[i], &a));
	}
	for (unsigned i = 0; i < sizeof v6 / sizeof *v6; i++) {
		int got = inet_pton(AF_INET6, v6[i], &b);

		printf("%s: %d %s\n", v6[i], got, got == 1 ? inet_ntop(AF_INET6, &b, text, sizeof text) : "-");
	}
	printf("%x %x %x %x\n", htons(0x1234), htonl(0x12345678), ntohs(80), ntohl(INADDR_LOOPBACK));
	printf("%x\n", inet_addr("nothing"));
	printf("%d %d\n", inet_pton(99, "1", &a), errno == EAFNOSUPPORT);
	printf("%d %d\n", inet_ntop(AF_INET, &a, text, 3) == NULL, errno == ENOSPC);
	printf("%zu %zu %zu %zu %zu %zu\n", sizeof(struct sockaddr), sizeof(struct sockaddr_in), sizeof(struct sockaddr_in6), sizeof(struct sockaddr_un), sizeof(struct sockaddr_storage), sizeof(struct addrinfo));
	printf("%zu %zu %zu %zu\n", sizeof(struct msghdr), CMSG_LEN(4), CMSG_SPACE(4), CMSG_ALIGN(9));
	printf("%d %s\n", memcmp(&in6addr_loopback, &b, 0), inet_ntop(AF_INET6, &in6addr_loopback, text, sizeof text));
	printf("%s, %s\n", gai_strerror(EAI_NONAME), gai_strerror(EAI_FAMILY));
	return 0;
}
