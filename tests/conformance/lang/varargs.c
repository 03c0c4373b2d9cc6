/* Functions with a variable number of arguments, of several types, passed on to vprintf. */
#include <stdarg.h>
#include <stdio.h>

static int sum(int count, ...) {
  va_list args;
  int total = 0;
  va_start(args, count);
  for (int i = 0; i < count; i++) total += va_arg(args, int);
  va_end(args);
  return total;
}

static void say(const char *format, ...) {
  va_list args, copy;
  va_start(args, format);
  va_copy(copy, args);
  printf("<");
  vprintf(format, args);
  printf("> ");
  vprintf(format, copy);
  printf("\n");
  va_end(args);
  va_end(copy);
}

static double mixed(const char *kinds, ...) {
  va_list args;
  double total = 0;
  va_start(args, kinds);
  for (; *kinds; kinds++) {
    if (*kinds == 'i') total += va_arg(args, int);
    if (*kinds == 'l') total += va_arg(args, long);
    if (*kinds == 'd') total += va_arg(args, double);
    if (*kinds == 's') total += *va_arg(args, char *);
  }
  va_end(args);
  return total;
}

int main(void) {
  printf("%d %d %d\n", sum(0), sum(3, 1, 2, 3), sum(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  say("%s %d %c", "words", 5, 'x');
  say("%ld %f %u %s", 1L << 33, 2.5, 7u, "end");
  char small = 'A';
  float single = 0.5f;
  printf("%.1f\n", mixed("ildsid", 1, 2L, 0.25, "A", small, single));
  return 0;
}
