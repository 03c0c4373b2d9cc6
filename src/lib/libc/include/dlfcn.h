#ifndef _DLFCN_H
#define _DLFCN_H


#define RTLD_LOCAL 0
#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_NOLOAD 4
#define RTLD_DEEPBIND 8
#define RTLD_GLOBAL 256
#define RTLD_NODELETE 4096

#define RTLD_NEXT ((void *)-1L)
#define RTLD_DEFAULT ((void *)0)

typedef struct {
	const char *dli_fname;
	void *dli_fbase;
	const char *dli_sname;
	void *dli_saddr;
} Dl_info;

int dladdr(const void *address, Dl_info *info);
int dlclose(void *library);
char *dlerror(void);
void *dlopen(const char *path, int flags);
void *dlsym(void *library, const char *name);

#endif
