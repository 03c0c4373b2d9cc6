#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>
int f(int a, int b) { return a + b; }
int g(int n) { int a[n]; return a[0]; }
int h(int n) { if (n) return 1; }
static int *loc(void) { int x; return &x; }
struct s { int a; char *name; };
int main(int argc, char *argv[]) {
  struct s v, *p = &v;
  v->a = 1;
  p.a = 2;
  v.nam = 0;
  f(1);
  f(1, 2, 3);
  f("x", 2);
  5 = argc;
  const int c = 1;
  c = 2;
  fork;
  argc == 3;
  if (argc = 3) ;
  for (int i = 0, i < 3; i++) {}
  break;
  switch (argc) { case 1: case 1: break; }
  while (1) { printf("%d %s %ld\n", 1, 2, 3); }
  char *s = 'a';
  if (argv[0] == "x") return 1;
  waitpid(-1, NULL);
  int status; wait(status);
