/* Are arrays whose lengths are only known when the program runs laid out as they should, in two and three dimensions, as variables and parameters? */
#include <stdio.h>
#include <string.h>

static long sum(int n, int m, int a[n][m])
{
	long all = 0;

	for (int i = 0; i < n; i++)
		for (int j = 0; j < m; j++)
			all += a[i][j];
	return all * 1000 + (long)sizeof a[0];
}

static void transpose(int n, int m, double from[n][m], double to[m][n])
{
	for (int i = 0; i < n; i++)
		for (int j = 0; j < m; j++)
			to[j][i] = from[i][j];
}

static int last(int m, char (*rows)[m], int n) { return (*(rows + n - 1))[m - 1]; }
static int cube(int n, int a[][n][n + 1]) { return a[1][n - 1][n]; }

int main(void)
{
	int fixed[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };

	printf("%ld\n", sum(2, 3, fixed));
	for (int n = 2; n < 5; n++) {
		int grid[n][n + 1], pipes[n][2], three[3][n], solid[2][n][n + 1];
		double a[n][2], b[2][n];
		char rows[n][5];

		for (int i = 0; i < n; i++)
			for (int j = 0; j <= n; j++)
				grid[i][j] = 10 * i + j;
		memset(pipes, 0, sizeof pipes);
		pipes[n - 1][1] = n;
		three[2][n - 1] = 7 * n;
		solid[1][n - 1][n] = 99 + n;
		for (int i = 0; i < n; i++)
			for (int j = 0; j < 2; j++)
				a[i][j] = i + j / 4.0;
		transpose(n, 2, a, b);
		snprintf(rows[n - 1], 5, "row%d", n);
		rows[n - 1][4] = 'z';
		printf("%ld %zu %zu %zu\n", sum(n, n + 1, grid), sizeof grid, sizeof grid[0], sizeof grid / sizeof grid[0]);
		printf("%d %d %d %g\n", pipes[n - 1][1], *(*(three + 2) + n - 1), cube(n, solid), b[1][n - 1]);
		printf("%c %.3s %td\n", last(5, rows, n), rows[n - 1], (char *)&grid[1][0] - (char *)grid);
	}
	return 0;
}
