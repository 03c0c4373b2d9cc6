/* What do the functions of single precision and the rarer ones of double precision answer? */
#include <math.h>
#include <stdio.h>
#include <sys/types.h>

int main(void) {
  static const double values[] = {0.0, 0.5, 1.0, -1.5, 2.5, 1e-10, 1e10, -7.25};
  volatile int n = 0;

  for (int i = 0; i < 8; i++) {
    double x = values[i];
    float f = (float)x;
    asm volatile("" ::: "memory");
    n++;
    printf("%g: %g %g %g %g %g %g\n", x, floorf(f), ceilf(f), roundf(f), truncf(f), rintf(f), nearbyint(x));
    printf("  %.5g %.5g %.5g %.5g\n", sinf(f), cosf(f), expf(-fabsf(f)), powf(fabsf(f), 0.5f));
    printf("  %.12g %.12g %.12g\n", log1p(fabs(x)), expm1(-fabs(x)), asinh(x));
    printf("  %g %ld %lld %d\n", remainder(x, 2), lrint(x), llround(x), fpclassify(x) == FP_NORMAL);
    printf("  %g %g %g %g\n", fmodf(f, 3), fmaxf(f, 1), fminf(f, 1), fdim(x, 1));
  }
  printf("%.10g %.10g %d %g\n", acosh(3), atanh(0.5), ilogb(1000), logb(0.1));
  printf("%d %d %d %d\n", fpclassify(0.0) == FP_ZERO, fpclassify(NAN) == FP_NAN, fpclassify(INFINITY) == FP_INFINITE, isnormal(1e-310));
  printf("%.17g %d\n", nextafter(1, 2), nextafter(0, 1) > 0);
  printf("%.6f %.6f\n", M_PI_4, M_SQRT1_2);
  return n == 8 ? 0 : 1;
}
