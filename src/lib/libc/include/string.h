#ifndef _STRING_H
#define _STRING_H

#include <bits/types.h>
#include <strings.h>

void explicit_bzero(void *s, size_t n);
#if defined _GNU_SOURCE && !defined basename
char *basename(const char *path);
#endif
void *memccpy(void *to, const void *from, int c, size_t n);
void *memchr(const void *s, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);
void *memcpy(void *to, const void *from, size_t n);
void *memmem(const void *s, size_t length, const void *sub, size_t sublength);
void *memmove(void *to, const void *from, size_t n);
void *mempcpy(void *to, const void *from, size_t n);
void *memrchr(const void *s, int c, size_t n);
void *memset(void *s, int c, size_t n);
void *rawmemchr(const void *s, int c);
char *stpcpy(char *to, const char *from);
char *stpncpy(char *to, const char *from, size_t n);
char *strcasestr(const char *s, const char *sub);
char *strcat(char *to, const char *from);
char *strchr(const char *s, int c);
char *strchrnul(const char *s, int c);
int strcmp(const char *a, const char *b);
int strcoll(const char *a, const char *b);
char *strcpy(char *to, const char *from);
size_t strcspn(const char *s, const char *reject);
char *strdup(const char *s);
char *strerror(int number);
const char *strerrordesc_np(int number);
const char *strerrorname_np(int number);
int strerror_r(int number, char *buffer, size_t size);
size_t strlcat(char *to, const char *from, size_t size);
size_t strlcpy(char *to, const char *from, size_t size);
size_t strlen(const char *s);
char *strncat(char *to, const char *from, size_t n);
int strncmp(const char *a, const char *b, size_t n);
char *strncpy(char *to, const char *from, size_t n);
char *strndup(const char *s, size_t n);
size_t strnlen(const char *s, size_t n);
char *strpbrk(const char *s, const char *accept);
char *strrchr(const char *s, int c);
char *strsep(char **s, const char *delimiters);
const char *sigabbrev_np(int sig);
const char *sigdescr_np(int sig);
char *strsignal(int sig);
size_t strspn(const char *s, const char *accept);
char *strstr(const char *s, const char *sub);
char *strtok(char *s, const char *delimiters);
char *strtok_r(char *s, const char *delimiters, char **rest);
int strverscmp(const char *a, const char *b);
size_t strxfrm(char *to, const char *from, size_t n);

#define strdupa(s) strcpy(__builtin_alloca(strlen(s) + 1), s)

#endif
