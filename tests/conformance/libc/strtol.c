/* Which digits do strtol and strtoul take in each base, and what do they answer when there are too many? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *texts[] = {"123", "-99999999999999999999", "99999999999999999999", "0x7fz", "077", "08", "+5", "--5", " \t42", "z", "0x", "-1"};
  int bases[] = {0, 8, 10, 16, 36};
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++)
    for (unsigned b = 0; b < sizeof bases / sizeof *bases; b++) {
      char *end;
      errno = 0;
      long n = strtol(texts[i], &end, bases[b]);
      int range = errno == ERANGE;
      printf("'%s' base %d: %ld, %d taken%s, unsigned %lu\n", texts[i], bases[b], n, (int)(end - texts[i]),
             range ? ", ERANGE" : "", strtoul(texts[i], NULL, bases[b]));
    }
  return 0;
}
