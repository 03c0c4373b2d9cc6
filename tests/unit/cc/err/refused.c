#include <stdio.h>
void f(void) {
    puts("x");
  }
}
  return 3;
}
int main(void) { 
  int a = 08; int b = 0x; char c = 'ab'; char d = ''; 
  puts("unterminated);
  puts("next");
  else { }
  _Complex double z;
  asm("nop");
  x = 5;
  int x = 6; x++; x++
  size_t n = 5;
  struct foo bar;
  goto end;
}
_Thread_local int t;
int old(a, b) int a; int b; { return a; }
/* open
