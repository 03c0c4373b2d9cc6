#include <stdio.h>
void f(void) {
  if (1) {
    puts("x");

int g(int a) {
  return a;
}
int main(void) { f(); }
