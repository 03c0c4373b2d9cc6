#include <stdio.h>
mian() { printf("x"); }
main() { return 0; }
int f(int x) { return; }
void g(void) { return 3; }
int v[3] = {1,2,3,4};
int w[2] = {[5]=1};
int k = f(3);
#if FOO(3)
#endif
#ifdef X
int z;
#define M(a) a
int mm = M(1,2);
