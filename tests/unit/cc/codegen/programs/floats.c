/* double and float: arithmetic, comparisons with NaN, conditions, parameters. */
#include <math.h>
#include <stdio.h>

static double nan_of(double x) { return (x - x) / (x - x); }
static float mixf(float a, double b, int c, float d) { return a * (float)b + c - d; }
static double many(double a, int b, double c, char d, float e, long f) { return a + b * c - d + e * f; }

static void compare(double a, double b)
{
	printf("%d%d%d%d%d%d ", a < b, a <= b, a > b, a >= b, a == b, a != b);
	if (a < b) printf("<"); else printf("!<");
	if (a <= b) printf("<="); else printf("!<=");
	if (a > b) printf(">"); else printf("!>");
	if (a >= b) printf(">="); else printf("!>=");
	if (a == b) printf("=="); else printf("!==");
	if (a != b) printf("!="); else printf("!!=");
	if (!(a < b)) printf(" not<");
	if (!(a < b) && !(a > b)) printf(" neither");
	if (a) printf(" a");
	if (!b) printf(" !b");
	printf(" %d %d\n", !a, !!b);
}

static void comparef(float a, float b)
{
	printf("%d%d%d%d%d%d", a < b, a <= b, a > b, a >= b, a == b, a != b);
	if (a < b || a > b) printf(" differ");
	while (a < b) { a += 1; printf("."); }
	printf(" %g\n", a ? a : -1);
}

int main(void)
{
	double zero = 0.0, n = nan_of(zero), inf = 1 / zero;
	float f = 0.1f, sum = 0;
	int i;

	compare(1, 2); compare(2, 1); compare(1, 1); compare(n, 1); compare(1, n); compare(n, n);
	compare(inf, 1); compare(-inf, inf); compare(0.0, -0.0);
	comparef(1.5f, 3.5f); comparef(3, 1); comparef((float)n, 1); comparef(0, 0);
	for (i = 0; i < 10; i++) sum += f;
	printf("%.9g %.17g %.17g\n", sum, (double)f, 0.1);
	printf("%g %g %g %g\n", inf, -inf, fabs(-2.5), sqrt(2.0));
	printf("%g %g %g %g %g\n", floor(-1.5), ceil(-1.5), trunc(-1.5), floor(1.5), ceil(1.2));
	printf("%g %.17g\n", mixf(1.5f, 2.25, 3, 0.5f), many(1.5, 2, 3.25, 4, 5.5f, 6));
	printf("%.17g %.17g %.17g\n", 1.0 / 3, 1.0f / 3, (float)(1.0 / 3));
	printf("%d %d\n", (int)(0.1 + 0.2 == 0.3), (int)(0.1f == 0.1));
	printf("%.17g\n", 5e-324 * 3); printf("%.17g\n", 1e308 * 10 / 10);
	printf("%g %g\n", 7 / 2 * 2.0, 7 / 2.0 * 2);
	printf("%.3f %.3f\n", -zero, 0 * -1.0);
	i = 3; i *= 1.5; printf("%d\n", i);
	i = 7; i /= 0.5f; printf("%d\n", i);
	sum = 5; sum /= 2; sum++; printf("%g %g\n", sum--, -sum);
	return 0;
}
