#ifndef _BYTESWAP_H
#define _BYTESWAP_H

static inline unsigned short bswap_16(unsigned short x) { return (unsigned short)(x << 8 | x >> 8); }

static inline unsigned int bswap_32(unsigned int x)
{
	return x << 24 | (x & 0xff00) << 8 | (x >> 8 & 0xff00) | x >> 24;
}

static inline unsigned long bswap_64(unsigned long x)
{
	return (unsigned long)bswap_32((unsigned int)x) << 32 | bswap_32((unsigned int)(x >> 32));
}

#endif
