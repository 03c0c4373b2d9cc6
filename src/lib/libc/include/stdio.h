#ifndef _STDIO_H
#define _STDIO_H

#include <bits/types.h>
#include <stdarg.h>

typedef struct __FILE FILE;
typedef long fpos_t;

extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;

#define EOF (-1)
#define BUFSIZ 8192
#define FILENAME_MAX 4096
#define FOPEN_MAX 16
#define L_tmpnam 20
#define TMP_MAX 238328
#define P_tmpdir "/tmp"
#define L_ctermid 9
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE 2

#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

void clearerr(FILE *f);
char *ctermid(char *s);
int dprintf(int fd, const char *format, ...);
int fclose(FILE *f);
FILE *fdopen(int fd, const char *mode);
int feof(FILE *f);
int ferror(FILE *f);
int fflush(FILE *f);
int fgetc(FILE *f);
void flockfile(FILE *f);
int fgetpos(FILE *f, fpos_t *position);
char *fgets(char *s, int size, FILE *f);
int fileno(FILE *f);
FILE *fmemopen(void *buffer, size_t size, const char *mode);
FILE *fopen(const char *path, const char *mode);
int fprintf(FILE *f, const char *format, ...);
int fpurge(FILE *f);
int fputc(int c, FILE *f);
int fputs(const char *s, FILE *f);
size_t fread(void *p, size_t size, size_t n, FILE *f);
FILE *freopen(const char *path, const char *mode, FILE *f);
int fscanf(FILE *f, const char *format, ...);
int ftrylockfile(FILE *f);
void funlockfile(FILE *f);
int fseek(FILE *f, long offset, int whence);
int fseeko(FILE *f, off_t offset, int whence);
int fsetpos(FILE *f, const fpos_t *position);
long ftell(FILE *f);
off_t ftello(FILE *f);
size_t fwrite(const void *p, size_t size, size_t n, FILE *f);
int getc(FILE *f);
int getc_unlocked(FILE *f);
int getchar(void);
int getchar_unlocked(void);
ssize_t getdelim(char **line, size_t *size, int delimiter, FILE *f);
FILE *tmpfile(void);
ssize_t getline(char **line, size_t *size, FILE *f);
int pclose(FILE *f);
void perror(const char *message);
FILE *popen(const char *command, const char *mode);
FILE *open_memstream(char **buffer, size_t *size);
int printf(const char *format, ...);
int putc(int c, FILE *f);
int putc_unlocked(int c, FILE *f);
int putchar(int c);
int putchar_unlocked(int c);
int puts(const char *s);
int remove(const char *path);
int renameat(int fromdir, const char *from, int todir, const char *to);
int renameat2(int fromdir, const char *from, int todir, const char *to, unsigned int flags);
int rename(const char *from, const char *to);
void rewind(FILE *f);
int scanf(const char *format, ...);
char *tempnam(const char *folder, const char *prefix);
char *tmpnam(char *name);
void setbuffer(FILE *f, char *buffer, size_t size);
void setbuf(FILE *f, char *buffer);
void setlinebuf(FILE *f);
int setvbuf(FILE *f, char *buffer, int mode, size_t size);
int snprintf(char *s, size_t size, const char *format, ...);
int sprintf(char *s, const char *format, ...);
int sscanf(const char *s, const char *format, ...);
int asprintf(char **s, const char *format, ...);
int ungetc(int c, FILE *f);
int vasprintf(char **s, const char *format, va_list ap);
int vdprintf(int fd, const char *format, va_list ap);
int vfprintf(FILE *f, const char *format, va_list ap);
int vfscanf(FILE *f, const char *format, va_list ap);
int vprintf(const char *format, va_list ap);
int vscanf(const char *format, va_list ap);
int vsnprintf(char *s, size_t size, const char *format, va_list ap);
int vsprintf(char *s, const char *format, va_list ap);
int vsscanf(const char *s, const char *format, va_list ap);

#define clearerr_unlocked clearerr
#define feof_unlocked feof
#define ferror_unlocked ferror
#define fflush_unlocked fflush
#define fgetc_unlocked fgetc
#define fgets_unlocked fgets
#define fileno_unlocked fileno
#define fputc_unlocked fputc
#define fputs_unlocked fputs
#define fread_unlocked fread
#define fwrite_unlocked fwrite

#endif
