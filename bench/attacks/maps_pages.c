/* Mappings of one page, no two alike, until there is no room. */
#include <stddef.h>
#include <sys/mman.h>

int main(void)
{
	for (int i = 0;; i++)
		mmap(NULL, 4096, i % 2 ? PROT_READ : PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}
