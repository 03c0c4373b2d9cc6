#ifndef _MATH_H
#define _MATH_H

#define M_E 2.7182818284590452354
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_SQRT2 1.41421356237309504880
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT1_2 0.70710678118654752440
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765

#define HUGE_VAL (1.0 / 0.0)
#define HUGE_VALF INFINITY
#define INFINITY (1.0F / 0.0F)
#define NAN (0.0F / 0.0F)

#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#define FP_ILOGB0 (-2147483647 - 1)
#define FP_ILOGBNAN FP_ILOGB0

#define isnan(x) ((x) != (x))
#define isinf(x) __isinf(x)
#define isfinite(x) __isfinite(x)
#define signbit(x) __signbit(x)
#define fpclassify(x) __fpclassify(x)
#define isnormal(x) (__fpclassify(x) == FP_NORMAL)
#define isgreater(x, y) ((x) > (y))
#define isgreaterequal(x, y) ((x) >= (y))
#define isless(x, y) ((x) < (y))
#define islessequal(x, y) ((x) <= (y))
#define isunordered(x, y) (isnan(x) || isnan(y))

int __isfinite(double x);
int __isinf(double x);
int __signbit(double x);

double acos(double x);
double asin(double x);
double atan(double x);
double atan2(double y, double x);
double cbrt(double x);
double ceil(double x);
double copysign(double x, double sign);
double cos(double x);
double cosh(double x);
double exp(double x);
double exp2(double x);
double fabs(double x);
float fabsf(float x);
double floor(double x);
double fmax(double x, double y);
double fmin(double x, double y);
double fmod(double x, double y);
double frexp(double x, int *exponent);
double hypot(double x, double y);
double ldexp(double x, int exponent);
double log(double x);
double log10(double x);
double log2(double x);
long lround(double x);
double modf(double x, double *whole);
double pow(double x, double y);
double rint(double x);
double round(double x);
double scalbn(double x, int exponent);
double sin(double x);
double sinh(double x);
double sqrt(double x);
float sqrtf(float x);
double tan(double x);
double tanh(double x);
double trunc(double x);

int __fpclassify(double x);
double acosh(double x);
double asinh(double x);
double atanh(double x);
double expm1(double x);
double fdim(double x, double y);
int ilogb(double x);
long long llrint(double x);
long long llround(double x);
double log1p(double x);
double logb(double x);
long lrint(double x);
double nan(const char *tag);
double nearbyint(double x);
double nextafter(double x, double to);
double remainder(double x, double y);

float acosf(float x);
float asinf(float x);
float atanf(float x);
float cbrtf(float x);
float ceilf(float x);
float cosf(float x);
float coshf(float x);
float expf(float x);
float exp2f(float x);
float floorf(float x);
float logf(float x);
float log10f(float x);
float log2f(float x);
float rintf(float x);
float roundf(float x);
float sinf(float x);
float sinhf(float x);
float tanf(float x);
float tanhf(float x);
float truncf(float x);
float atan2f(float x, float y);
float copysignf(float x, float y);
float fmaxf(float x, float y);
float fminf(float x, float y);
float fmodf(float x, float y);
float hypotf(float x, float y);
float powf(float x, float y);
long lroundf(float x);

#endif
