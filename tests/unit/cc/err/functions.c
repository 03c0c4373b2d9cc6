#include <signal.h>
#include <stdio.h>
void handler { puts("x"); }
void handler2(sig) { }
int main(void) {
  signal(SIGCHLD, handler());
  sigaction(SIGCHLD, &(struct sigaction){ .sa_handler = handler2 });
  int *p = malloc(sizeof(int) * 10);
  strcpy(p, "abc");
  printf("%d\n", p);
  bool b = true;
  if (p != nul) return 1;
  return NULL;
}
int helper(int a, b) { return a; }
