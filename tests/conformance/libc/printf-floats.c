/* Does printf give exactly the digits that a double has, rounded to even, in every format? */
#include <stdio.h>

int main(void) {
  double values[] = {0, -0.0, 1, 0.1, 0.5, 1.5, 2.5, 123456789.125, 1e100, 1.7976931348623157e308, 5e-324,
                     2.2250738585072014e-308, 3.14159265358979, 1e-5, 0.0001, 99999.95, 9.5, 0.05, 1e15, 1e17, 1.0 / 3};
  const char *formats[] = {"%f", "%e", "%g", "%.0f", "%.1f", "%.10g", "%.17g", "%10.3f|", "%-12.4e|", "%+010.2f|",
                           "% g", "%.20f", "%G", "%a", "%.2a", "%#.0e", "%.40f"};
  for (unsigned f = 0; f < sizeof formats / sizeof *formats; f++)
    for (unsigned v = 0; v < sizeof values / sizeof *values; v++) {
      printf("%s ", formats[f]);
      printf(formats[f], values[v]);
      putchar(' ');
      printf(formats[f], -values[v]);
      putchar('\n');
    }
  return 0;
}
