/* In which order do constructors, main, atexit's functions and destructors run, and how many of them may there be? */
#include <stdio.h>
#include <stdlib.h>

static int left = 40;

__attribute__((constructor)) static void plain(void) { printf("constructor\n"); }
__attribute__((constructor(201))) static void second(void) { printf("constructor 201\n"); }
__attribute__((constructor(200))) static void first(void) { printf("constructor 200\n"); }
__attribute__((destructor)) static void last(void) { printf("destructor\n"); }
__attribute__((destructor(200))) static void very_last(void) { printf("destructor 200\n"); }
static void counted(void) { left--; }
static void told(void) { printf("left %d\n", left); }
static void registers_more(void) { printf("%d\n", atexit(told)); }

int main(void) {
  printf("main\n");
  atexit(told);
  for (int i = 0; i < 40; i++)
    if (atexit(counted)) printf("no room\n");
  atexit(registers_more);
  return 0;
}
