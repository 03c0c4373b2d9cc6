/* Macros with and without arguments, #, ##, #if, #ifdef, #undef, variadic macros, __LINE__ and __func__. */
#include <stdio.h>

#define TWICE(x) ((x) + (x))
#define JOIN(a, b) a##b
#define TEXT(x) #x
#define TEXT_OF(x) TEXT(x)
#define LIMIT 40 + 2
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define SAY(format, ...) printf("say: " format "\n", __VA_ARGS__)
#define EMPTY
#define LOOP(i, n) for (int i = 0; i < (n); i++)

#if LIMIT > 41 && defined(TWICE) && !defined(NOWHERE)
#define CHOICE "first"
#elif 1
#define CHOICE "second"
#else
#error "not here"
#endif

#undef LIMIT
#ifndef LIMIT
#define LIMIT 7
#endif

static const char *name(void) {
  return __func__;
}

int main(void) {
  int JOIN(val, ue) = 21;
  printf("%d %s %s\n", TWICE(value), TEXT(a + "b"), TEXT_OF(LIMIT));
  printf("%s %d %d\n", CHOICE, LIMIT, MAX(3, TWICE(2)));
  SAY("%d %s", 5, "words");
  LOOP(k, 3) printf("%d" EMPTY, k);
  printf("\n%s\n", name());
  printf("%d\n", __LINE__);
#line 100
  printf("%d\n", __LINE__);
  printf("%d\n", __STDC__);
  return 0;
}
