/* Memory of 100 MB, copied page by page by child after child. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	size_t size = 100 << 20;
	char *block = malloc(size);

	memset(block, 1, size);
	for (;;) {
		if (fork() == 0) {
			for (size_t i = 0; i < size; i += 4096)
				block[i]++;
			_exit(0);
		}
		wait(NULL);
	}
}
