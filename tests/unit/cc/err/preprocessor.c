#define SQUARE(x) ((x) * (x))
#define SQUARE(x) (x * x)
#define TEXT(x) #y
#define 3 4
#include <nowhere.h>
#include stdio.h
#inculde <stdio.h>
#if 1 +
#endif
#if 1 / 0
#endif
#if 2.5
#endif
#else
#endif extra
#error this is wrong
#warning this is odd
int a = SQUARE(2, 3);
int b = SQUARE(2;
