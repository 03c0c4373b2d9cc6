#include <math.h>

/* In single precision: computed in double, and rounded once. */

float acosf(float x) { return (float)acos(x); }
float asinf(float x) { return (float)asin(x); }
float atanf(float x) { return (float)atan(x); }
float atan2f(float y, float x) { return (float)atan2(y, x); }
float cbrtf(float x) { return (float)cbrt(x); }
float ceilf(float x) { return (float)ceil(x); }
float copysignf(float x, float sign) { return (float)copysign(x, sign); }
float cosf(float x) { return (float)cos(x); }
float coshf(float x) { return (float)cosh(x); }
float expf(float x) { return (float)exp(x); }
float exp2f(float x) { return (float)exp2(x); }
float floorf(float x) { return (float)floor(x); }
float fmaxf(float x, float y) { return (float)fmax(x, y); }
float fminf(float x, float y) { return (float)fmin(x, y); }
float fmodf(float x, float y) { return (float)fmod(x, y); }
float hypotf(float x, float y) { return (float)hypot(x, y); }
float logf(float x) { return (float)log(x); }
float log10f(float x) { return (float)log10(x); }
float log2f(float x) { return (float)log2(x); }
float powf(float x, float y) { return (float)pow(x, y); }
float rintf(float x) { return (float)rint(x); }
float roundf(float x) { return (float)round(x); }
float sinf(float x) { return (float)sin(x); }
float sinhf(float x) { return (float)sinh(x); }
float tanf(float x) { return (float)tan(x); }
float tanhf(float x) { return (float)tanh(x); }
float truncf(float x) { return (float)trunc(x); }
long lroundf(float x) { return lround(x); }
