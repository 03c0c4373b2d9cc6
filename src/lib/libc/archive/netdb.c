#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* This computer has no network: it knows itself by name, and addresses that are written in numbers. */

int h_errno;

static const struct { const char *name; int port; const char *protocol; } services[] = {
	{ "echo", 7, "tcp" }, { "echo", 7, "udp" }, { "discard", 9, "tcp" }, { "daytime", 13, "tcp" }, { "ftp", 21, "tcp" },
	{ "ssh", 22, "tcp" }, { "telnet", 23, "tcp" }, { "smtp", 25, "tcp" }, { "time", 37, "tcp" }, { "domain", 53, "udp" },
	{ "http", 80, "tcp" }, { "pop3", 110, "tcp" }, { "ntp", 123, "udp" }, { "https", 443, "tcp" },
};

static struct servent *service(size_t i)
{
	static struct servent found;
	static char *none[] = { NULL };

	found = (struct servent){ (char *)services[i].name, none, htons((uint16_t)services[i].port), (char *)services[i].protocol };
	return &found;
}

struct servent *getservbyname(const char *name, const char *protocol)
{
	for (size_t i = 0; i < sizeof services / sizeof *services; i++)
		if (strcmp(services[i].name, name) == 0 && (!protocol || strcmp(services[i].protocol, protocol) == 0))
			return service(i);
	return NULL;
}

struct servent *getservbyport(int port, const char *protocol)
{
	for (size_t i = 0; i < sizeof services / sizeof *services; i++)
		if (services[i].port == ntohs((uint16_t)port) && (!protocol || strcmp(services[i].protocol, protocol) == 0))
			return service(i);
	return NULL;
}

struct protoent *getprotobyname(const char *name)
{
	static char *none[] = { NULL };
	static struct protoent protocols[] = {
		{ "ip", none, IPPROTO_IP }, { "icmp", none, IPPROTO_ICMP }, { "tcp", none, IPPROTO_TCP }, { "udp", none, IPPROTO_UDP },
	};

	for (size_t i = 0; i < sizeof protocols / sizeof *protocols; i++)
		if (strcmp(protocols[i].p_name, name) == 0)
			return &protocols[i];
	return NULL;
}

static int address_of(const char *name, struct in_addr *address)
{
	if (inet_aton(name, address))
		return 1;
	address->s_addr = htonl(INADDR_LOOPBACK);
	return strcmp(name, "localhost") == 0;
}

struct hostent *gethostbyname(const char *name)
{
	static struct in_addr address;
	static char *list[] = { (char *)&address, NULL }, *none[] = { NULL }, kept[256];
	static struct hostent host = { kept, none, AF_INET, sizeof address, list };

	if (!address_of(name, &address)) {
		h_errno = HOST_NOT_FOUND;
		return NULL;
	}
	snprintf(kept, sizeof kept, "%s", name);
	return &host;
}

struct hostent *gethostbyaddr(const void *address, socklen_t size, int family)
{
	const struct in_addr *in = address;

	if (family == AF_INET && size == sizeof *in && in->s_addr == htonl(INADDR_LOOPBACK))
		return gethostbyname("localhost");
	h_errno = HOST_NOT_FOUND;
	return NULL;
}

const char *hstrerror(int error)
{
	static const char *const texts[] = { "Resolver Error 0 (no error)", "Unknown host", "Host name lookup failure",
					     "Unknown server error", "No address associated with name" };

	return error < 0 ? "Resolver internal error" : error < 5 ? texts[error] : "Unknown resolver error";
}

void herror(const char *text)
{
	if (text && *text)
		fprintf(stderr, "%s: ", text);
	fprintf(stderr, "%s\n", hstrerror(h_errno));
}

const char *gai_strerror(int error)
{
	switch (error) {
	case EAI_BADFLAGS:
		return "Bad value for ai_flags";
	case EAI_NONAME:
		return "Name or service not known";
	case EAI_AGAIN:
		return "Temporary failure in name resolution";
	case EAI_FAIL:
		return "Non-recoverable failure in name resolution";
	case EAI_FAMILY:
		return "ai_family not supported";
	case EAI_SOCKTYPE:
		return "ai_socktype not supported";
	case EAI_SERVICE:
		return "Servname not supported for ai_socktype";
	case EAI_MEMORY:
		return "Memory allocation failure";
	case EAI_SYSTEM:
		return "System error";
	case EAI_OVERFLOW:
		return "Argument buffer overflow";
	}
	return "Unknown error";
}

static int port_of(const char *text, int type, int flags, in_port_t *port)
{
	char *end;
	unsigned long number;
	struct servent *found;

	*port = 0;
	if (!text)
		return 0;
	number = strtoul(text, &end, 10);
	if (*text && !*end) {
		*port = htons((uint16_t)number);
		return 0;
	}
	found = flags & AI_NUMERICSERV ? NULL : getservbyname(text, type == SOCK_DGRAM ? "udp" : type ? "tcp" : NULL);
	if (!found)
		return flags & AI_NUMERICSERV ? EAI_NONAME : EAI_SERVICE;
	*port = (in_port_t)found->s_port;
	return 0;
}

/* One answer for each kind of socket that is asked for. */
int getaddrinfo(const char *node, const char *name, const struct addrinfo *hints, struct addrinfo **list)
{
	static const int types[][2] = { { SOCK_STREAM, IPPROTO_TCP }, { SOCK_DGRAM, IPPROTO_UDP }, { SOCK_RAW, 0 } };
	int flags = hints ? hints->ai_flags : 0, type = hints ? hints->ai_socktype : 0, error;
	struct addrinfo **end = list;
	struct in_addr address = { htonl(flags & AI_PASSIVE ? INADDR_ANY : INADDR_LOOPBACK) };
	in_port_t port;

	if (!node && !name)
		return EAI_NONAME;
	if (hints && hints->ai_family != AF_UNSPEC && hints->ai_family != AF_INET)
		return hints->ai_family == AF_INET6 ? EAI_NONAME : EAI_FAMILY;
	error = port_of(name, type, flags, &port);
	if (error)
		return error;
	if (node && !(flags & AI_NUMERICHOST ? inet_aton(node, &address) : address_of(node, &address)))
		return flags & AI_NUMERICHOST ? EAI_NONAME : EAI_AGAIN;
	for (size_t i = 0; i < 3; i++) {
		struct { struct addrinfo info; struct sockaddr_in address; } *made;

		if (type && type != types[i][0])
			continue;
		made = calloc(1, sizeof *made);
		if (!made)
			return EAI_MEMORY;
		made->address = (struct sockaddr_in){ .sin_family = AF_INET, .sin_port = port, .sin_addr = address };
		made->info = (struct addrinfo){ .ai_flags = flags, .ai_family = AF_INET, .ai_socktype = types[i][0],
			.ai_protocol = types[i][1], .ai_addrlen = sizeof made->address, .ai_addr = (struct sockaddr *)&made->address };
		if (i == 0 && flags & AI_CANONNAME)
			made->info.ai_canonname = strdup(node ? node : "localhost");
		*end = &made->info;
		end = &made->info.ai_next;
	}
	return end == list ? EAI_SOCKTYPE : 0;
}

void freeaddrinfo(struct addrinfo *list)
{
	while (list) {
		struct addrinfo *next = list->ai_next;

		free(list->ai_canonname);
		free(list);
		list = next;
	}
}

int getnameinfo(const struct sockaddr *address, socklen_t size, char *host, socklen_t hostsize, char *name,
		socklen_t namesize, int flags)
{
	const struct sockaddr_in *in = (const struct sockaddr_in *)address;

	if (address->sa_family != AF_INET || size < sizeof *in)
		return EAI_FAMILY;
	if (host && hostsize > 0) {
		if (!(flags & NI_NUMERICHOST) && in->sin_addr.s_addr == htonl(INADDR_LOOPBACK)) {
			if ((socklen_t)snprintf(host, hostsize, "localhost") >= hostsize)
				return EAI_OVERFLOW;
		} else if (flags & NI_NAMEREQD)
			return EAI_NONAME;
		else if (!inet_ntop(AF_INET, &in->sin_addr, host, hostsize))
			return EAI_OVERFLOW;
	}
	if (name && namesize > 0) {
		struct servent *found = flags & NI_NUMERICSERV ? NULL : getservbyport(in->sin_port, flags & NI_DGRAM ? "udp" : "tcp");
		int n = found ? snprintf(name, namesize, "%s", found->s_name) : snprintf(name, namesize, "%d", ntohs(in->sin_port));

		if ((socklen_t)n >= namesize)
			return EAI_OVERFLOW;
	}
	return 0;
}

/* No interface has a number. */
unsigned int if_nametoindex(const char *name)
{
	(void)name;
	errno = ENODEV;
	return 0;
}

char *if_indextoname(unsigned int index, char *name)
{
	(void)index;
	(void)name;
	errno = ENXIO;
	return NULL;
}
