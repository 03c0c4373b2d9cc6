/* What do printf's flags, widths, precisions and lengths do to integers, characters and strings? */
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  char small[6];
  int n;
  printf("%d %5d|%-5d|%05d|%+d|% d|%x|%#x|%#o|%X|%o|%u\n", 1, 2, 3, 4, 5, 6, 255, 255, 8, 0xabc, 64, 4000000000u);
  printf("%ld|%lu|%hhd|%hd|%lld|%zu|%jd|%td\n", LONG_MIN, ULONG_MAX, 300, 70000, 1LL << 62, (size_t)9, (intmax_t)-3, (ptrdiff_t)7);
  printf("%.5d|%8.5d|%-8.5d|%08.5d|%.0d|%+.0d|%#.0o|%#x|\n", 42, 42, -42, 42, 0, 0, 0, 0);
  printf("%c|%s|%10s|%-10s|%.3s|%*d|%-*d|%.*s|%%\n", 'x', "str", "r", "l", "truncate", 6, 7, 6, 7, 2, "abc");
  printf("%s|%.3s|%.10s|%p|%p\n", (char *)NULL, (char *)NULL, (char *)NULL, NULL, (void *)0x1234);
  printf("count%n", &n);
  printf(" %d\n", n);
  n = snprintf(small, sizeof small, "%s", "hello world");
  printf("%d '%s'\n", n, small);
  printf("%d\n", snprintf(NULL, 0, "%d", 12345));
  return 0;
}
