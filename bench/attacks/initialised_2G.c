/* Data of 2 GB that has to be in the file. */
#include <unistd.h>

char data[2000000000] = { [1999999999] = 1 };

int main(void)
{
	return 0;
}
