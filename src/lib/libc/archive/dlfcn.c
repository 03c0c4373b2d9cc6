#include <dlfcn.h>
#include <stddef.h>

/* Programs here are linked when they are made: nothing can be loaded later. */

static const char *trouble;

void *dlopen(const char *path, int flags)
{
	(void)flags;
	trouble = path ? "cannot open shared object file: No such file or directory" : "this program has no symbols to look up";
	return NULL;
}

void *dlsym(void *library, const char *name)
{
	(void)library;
	(void)name;
	trouble = "undefined symbol";
	return NULL;
}

int dlclose(void *library)
{
	(void)library;
	trouble = "shared object not open";
	return -1;
}

int dladdr(const void *address, Dl_info *info)
{
	(void)address;
	(void)info;
	return 0;
}

char *dlerror(void)
{
	const char *last = trouble;

	trouble = NULL;
	return (char *)last;
}
