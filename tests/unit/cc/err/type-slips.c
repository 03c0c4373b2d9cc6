#include <stdio.h>
#include <stdlib.h>
Int x;
unsinged y;
struct node { int v; node *next; };
int main(int argc, char **argv) {
  printf("hi %d\n, argc);
  return 0;
}
