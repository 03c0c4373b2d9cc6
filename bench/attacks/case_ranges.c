/* Ranges of cases as wide as an int. */
int main(int argc, char *argv[])
{
	(void)argv;
	switch (argc) {
	case 2 ... 1000000000:
		return 1;
	case 1000000001 ... 2147483647:
		return 2;
	}
	return 0;
}
