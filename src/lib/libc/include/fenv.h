#ifndef _FENV_H
#define _FENV_H


#define FE_TONEAREST 0
#define FE_INVALID 1
#define FE_DIVBYZERO 4
#define FE_OVERFLOW 8
#define FE_UNDERFLOW 16
#define FE_INEXACT 32
#define FE_ALL_EXCEPT 61
#define FE_DOWNWARD 1024
#define FE_UPWARD 2048
#define FE_TOWARDZERO 3072

typedef unsigned int fexcept_t;

int feclearexcept(int exceptions);
int fegetround(void);
int feraiseexcept(int exceptions);
int fesetround(int mode);
int fetestexcept(int exceptions);

#endif
