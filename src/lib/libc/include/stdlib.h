#ifndef _STDLIB_H
#define _STDLIB_H

#include <bits/types.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 2147483647
#define MB_CUR_MAX 1UL

/* For what system() answers, as in sys/wait.h. */
#include <bits/waitstatus.h>
#define WNOHANG 1
#define WUNTRACED 2

#define alloca(size) __builtin_alloca(size)

typedef struct {
	int quot, rem;
} div_t;

typedef struct {
	long quot, rem;
} ldiv_t;

typedef struct {
	long long quot, rem;
} lldiv_t;

_Noreturn void abort(void);
int abs(int n);
int at_quick_exit(void (*function)(void));
int atexit(void (*function)(void));
int on_exit(void (*function)(int status, void *arg), void *arg);
unsigned int arc4random(void);
void arc4random_buf(void *buffer, size_t size);
unsigned int arc4random_uniform(unsigned int bound);
double atof(const char *s);
int atoi(const char *s);
long atol(const char *s);
long long atoll(const char *s);
void *bsearch(const void *key, const void *base, size_t n, size_t size, int (*compare)(const void *, const void *));
void *calloc(size_t n, size_t size);
char *canonicalize_file_name(const char *path);
int clearenv(void);
div_t div(int numer, int denom);
double drand48(void);
double erand48(unsigned short x[3]);
_Noreturn void exit(int status);
_Noreturn void _Exit(int status);
void free(void *p);
int getloadavg(double loads[], int n);
char *getenv(const char *name);
int getsubopt(char **option, char *const *tokens, char **value);
long jrand48(unsigned short x[3]);
long labs(long n);
ldiv_t ldiv(long numer, long denom);
long long llabs(long long n);
lldiv_t lldiv(long long numer, long long denom);
void lcong48(unsigned short p[7]);
long lrand48(void);
void *aligned_alloc(size_t alignment, size_t size);
void *malloc(size_t size);
char *mkdtemp(char *pattern);
int mkostemp(char *pattern, int flags);
int mkostemps(char *pattern, int suffix, int flags);
int mkstemps(char *pattern, int suffix);
char *mktemp(char *pattern);
long mrand48(void);
long nrand48(unsigned short x[3]);
int mblen(const char *s, size_t n);
int mbtowc(wchar_t *to, const char *s, size_t n);
int wctomb(char *s, wchar_t c);
size_t mbstowcs(wchar_t *to, const char *s, size_t n);
size_t wcstombs(char *to, const wchar_t *s, size_t n);
int mkstemp(char *pattern);
int posix_memalign(void **p, size_t alignment, size_t size);
int putenv(char *assignment);
void qsort(void *base, size_t n, size_t size, int (*compare)(const void *, const void *));
void qsort_r(void *base, size_t n, size_t size, int (*compare)(const void *, const void *, void *), void *arg);
_Noreturn void quick_exit(int status);
int rand(void);
int rand_r(unsigned int *seed);
long random(void);
void *realloc(void *p, size_t size);
void *reallocarray(void *p, size_t n, size_t size);
char *realpath(const char *path, char *resolved);
char *secure_getenv(const char *name);
unsigned short *seed48(unsigned short seed[3]);
int setenv(const char *name, const char *value, int overwrite);
void srand(unsigned int seed);
void srand48(long seed);
void srandom(unsigned int seed);
double strtod(const char *s, char **end);
float strtof(const char *s, char **end);
long strtol(const char *s, char **end, int base);
long double strtold(const char *s, char **end);
long long strtoll(const char *s, char **end, int base);
unsigned long strtoul(const char *s, char **end, int base);
unsigned long long strtoull(const char *s, char **end, int base);
void *valloc(size_t size);
int system(const char *command);
int unsetenv(const char *name);

#endif
