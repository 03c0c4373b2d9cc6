/* Floating point: arithmetic, conversion, comparison, single precision, the usual library. */
#include <math.h>
#include <stdio.h>

static float half(float x) {
  return x / 2;
}

static double mean(const double *values, int count) {
  double sum = 0;
  for (int i = 0; i < count; i++) sum += values[i];
  return sum / count;
}

int main(void) {
  double values[] = {1.5, 2.25, -3, 1e3};
  printf("%g %g\n", mean(values, 4), half(5));
  printf("%d %d %d\n", (int)2.9, (int)-2.9, (int)1e9);
  printf("%u %ld\n", (unsigned)3e9, (long)1e15);
  printf("%.17g %.9g\n", 0.1 + 0.2, 0.1f + 0.2f);
  printf("%d %d\n", 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75);
  printf("%g %g\n", 7 / 2.0, 7 / 2 * 1.0);
  double nan = 0.0 / (values[0] - 1.5);
  printf("%d %d\n", nan == nan, nan != nan);
  printf("%.6f %.6f %.6f\n", sqrt(2), pow(2, 10), fabs(-1.5));
  printf("%g %g %g\n", floor(-2.5), ceil(-2.5), fmod(7.5, 2));
  float f = 16777216.0f;
  f += 1;
  printf("%.1f\n", f);
  double x = 1;
  int steps = 0;
  while (1 + x != 1) {
    x /= 2;
    steps++;
  }
  printf("%d\n", steps);
  int i = 5;
  i *= 1.5;
  printf("%d %f\n", i, (float)i / 3);
  printf("%g %g\n", 1e308 * 10, -1e308 * 10);
  printf("%.3f\n", (double)(long)123456789012.75);
  return 0;
}
