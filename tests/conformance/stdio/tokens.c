/* strtok, strtol, atoi, strtod: where do they stop, and what is out of range? */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char text[] = "  one, two,,three ; four";
  for (char *word = strtok(text, " ,;"); word; word = strtok(NULL, " ,;")) printf("[%s]", word);
  printf("\n");
  char *end;
  long value = strtol("  -123abc", &end, 10);
  printf("%ld rest %s\n", value, end);
  value = strtol("0x1Fg", &end, 0);
  printf("%ld rest %s\n", value, end);
  value = strtol("zz", &end, 36);
  printf("%ld rest [%s]\n", value, end);
  value = strtol("nothing", &end, 10);
  printf("%ld rest %s\n", value, end);
  errno = 0;
  value = strtol("99999999999999999999", &end, 10);
  printf("LONG_MAX %d ERANGE %d\n", value == LONG_MAX, errno == ERANGE);
  printf("%lu\n", strtoul("18446744073709551615", NULL, 10));
  printf("%d %d %d %ld\n", atoi("42"), atoi("  -7x"), atoi("x"), atol("123456789012"));
  double d = strtod("2.5e-1rest", &end);
  printf("%g rest %s\n", d, end);
  printf("%g %g\n", atof("3.75"), strtod("0x10", NULL));
  return 0;
}
