/* Is the double nearest to a decimal number found, in halfway cases, among the smallest and at the limits too? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *texts[] = {
      "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "0x1.8p3", "0x.8",
      "infinity", "1e", "1e+", "  +12.5xyz", ".5", "5.", "0x1p-1074", "9007199254740993", "9007199254740992.99999",
      "179769313486231580793728971405301e276", "2.2250738585072011e-308", "0.000000000000000000000000000001e30",
      "1.00000000000000011102230246251565404236316680908203125", "1.00000000000000011102230246251565404236316680908203124",
      "1.00000000000000011102230246251565404236316680908203126", "3.14159265358979323846", "", "abc", "-.e1"};
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) {
    char *end;
    errno = 0;
    double x = strtod(texts[i], &end);
    printf("'%s' -> %.17g, %d taken%s\n", texts[i], x, (int)(end - texts[i]), errno == ERANGE ? ", ERANGE" : "");
  }
  return 0;
}
