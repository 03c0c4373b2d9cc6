#ifndef _NET_IF_H
#define _NET_IF_H

#include <sys/socket.h>

#define IF_NAMESIZE 16
#define IFF_UP 1
#define IFF_BROADCAST 2
#define IFF_DEBUG 4
#define IFF_LOOPBACK 8
#define IFF_POINTOPOINT 16
#define IFF_NOTRAILERS 32
#define IFF_RUNNING 64
#define IFF_NOARP 128
#define IFF_PROMISC 256
#define IFF_ALLMULTI 512
#define IFF_MASTER 1024
#define IFF_SLAVE 2048
#define IFF_MULTICAST 4096
#define IFF_PORTSEL 8192
#define IFF_AUTOMEDIA 16384
#define IFF_DYNAMIC 32768
#define IFNAMSIZ 16

struct ifreq {
	char ifr_name[16];
	union {
		struct sockaddr ifr_addr;
		short ifr_flags;
		int ifr_ifindex;
		char __size[24];
	};
};

unsigned int if_nametoindex(const char *name);
char *if_indextoname(unsigned int index, char *name);

#endif
