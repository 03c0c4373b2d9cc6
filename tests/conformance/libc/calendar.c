/* What day was it, in every format? */
#include <stdio.h>
#include <time.h>

int main(void) {
  time_t times[] = {0, 1, 951782400, 1078012800, 1513196040, 1735689599, 4102444800, -1, -86401, -2208988800};
  for (unsigned i = 0; i < sizeof times / sizeof *times; i++) {
    struct tm tm;
    char text[300];
    gmtime_r(&times[i], &tm);
    strftime(text, sizeof text,
             "%a %A %b %B %c %C %d %D %e %F %g %G %H %I %j %k %l %m %M %p %P %r %R %S %T %u %U %V %w %W %x %X %y %Y %%", &tm);
    printf("%ld: %s", (long)times[i], asctime(&tm));
    puts(text);
    printf("back: %d\n", timegm(&tm) == times[i]);
  }
  struct tm odd = {.tm_year = 117, .tm_mon = 14, .tm_mday = -3, .tm_hour = 49, .tm_min = 70, .tm_sec = 3};
  timegm(&odd);
  printf("normalised: %s", asctime(&odd));
  return 0;
}
