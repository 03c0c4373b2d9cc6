int count;
int global[count];
void parameter(int a[count][count]);
int f(int n) {
  int fine[n];
  static int s[n];
  int values[n] = { 1 };
  int grid[n][n];
  typedef int t[n];
  int (*p)[n];
  return fine[0];
}
