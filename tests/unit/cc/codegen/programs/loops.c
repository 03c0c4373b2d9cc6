// Constants that loops use, and loops that are entered elsewhere than at their beginning.
#include <stdio.h>

static char bytes[20];
static long longs[5];
static double doubles[5];
static int calls;

static int seen(int a, long b, double c) {
  calls++;
  return a + (int)b + (int)c;
}

static int sign(int n) { return n < 0 ? -1 : n == 0 ? 0 : 1; }
static long wide(int n) { return n ? 5 : -7; }
static double real(int n) { return n > 1 ? n > 2 ? 0.5 : -0.0 : 2; }

// A jump into the middle: what the loop's beginning would do has not been done.
static int enteredByGoto(int n) {
  int i = 0, sum = 0;
  if (n > 2) goto middle;
  for (; i < 5; i++) {
    bytes[i] = 3;
  middle:
    bytes[i + 5] = 77;
    longs[i] = 1234567890123;
    sum += bytes[i] + bytes[i + 5];
  }
  return sum;
}

// Duff's device.
static int enteredBySwitch(int n) {
  int at = 0, turns = (n + 3) / 4;
  switch (n % 4) {
  case 0:
    do {
      bytes[at++] = 11;
  case 3:
      bytes[at++] = 22;
  case 2:
      bytes[at++] = 33;
  case 1:
      bytes[at++] = 44;
    } while (--turns > 0);
  }
  return at;
}

static int switchInside(int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) {
    switch (i % 3) {
    case 0:
      bytes[i] = 9;
      break;
    case 1:
      bytes[i] = 8;
      continue;
    default:
      bytes[i] = 7;
    }
    sum += bytes[i];
  }
  return sum;
}

int main(void) {
  for (int i = 0; i < 5; i++) {
    doubles[i] = i * 0.5 + 1.5;
    doubles[i] = doubles[i] > 2.5 ? doubles[i] * -1.0 : 0.0 - doubles[i];
    longs[i] = (longs[i] + i) & 0xffffffffff;
    longs[i] = 1000000007L % (longs[i] + 3);
    for (int j = 0; j < 2; j++) printf("%d %g %ld\n", seen(7, 8, 9.5), doubles[i], longs[i]);
  }
  double zero = 0;
  for (int i = 0; i < 2; i++) {
    doubles[0] = 0.0;
    doubles[1] = -0.0;
    zero += 1 / doubles[i];
  }
  printf("%f %d\n", zero, calls);
  // A variable that starts as a constant of the loop is still its own.
  int i = 0;
  do {
    int own = 7;
    long other = 8;
    own += i;
    other *= own;
    bytes[i] = 7;
    printf("%d %ld %d\n", own, other, bytes[i]);
  } while (++i < 3);
  while (i-- > 0) {
    float f = 0.25f;
    f += i;
    unsigned char *p = (unsigned char *)&f;
    *p = 200;
    printf("%g %d\n", f, *p);
  }
  for (int n = -1; n < 4; n++) printf("%d %ld %g %g\n", sign(n), wide(n), real(n), 1 / real(n));
  printf("%d\n", enteredByGoto(1));
  printf("%d\n", enteredByGoto(3));
  for (int n = 1; n < 10; n++) printf("%d %d %d\n", enteredBySwitch(n), bytes[0], bytes[n - 1]);
  printf("%d %ld\n", switchInside(12), longs[2]);
  int sum = 0;
  for (int n = 0; n < 3; n++) sum += ({ int t = 5; bytes[n] = 5; t + bytes[n]; });
  return sum;
}
