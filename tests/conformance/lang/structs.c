/* Structs: copying, passing, returning, nesting, arrays in them, padding, pointers to members. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct point {
  int x, y;
};

struct person {
  char name[12];
  char initial;
  double weight;
  struct point home;
  short ages[3];
};

struct big {
  long values[10];
};

static struct point add(struct point a, struct point b) {
  struct point sum = {a.x + b.x, a.y + b.y};
  a.x = 999;
  return sum;
}

static struct big fill(int start) {
  struct big big;
  for (int i = 0; i < 10; i++) big.values[i] = start + i;
  return big;
}

int main(void) {
  struct point a = {1, 2}, b = {.y = 20, .x = 10}, c;
  c = add(a, b);
  printf("%d %d, a.x still %d\n", c.x, c.y, a.x);
  struct person ann = {"Ann", 'A', 61.5, {3, 4}, {1, 2}};
  struct person copy = ann;
  strcpy(copy.name, "Bob");
  copy.home.x = 30;
  printf("%s %s %c %.1f %d %d %d\n", ann.name, copy.name, copy.initial, copy.weight, ann.home.x, copy.home.x, copy.ages[2]);
  printf("%zu %zu %zu %zu\n", sizeof(struct person), offsetof(struct person, weight), offsetof(struct person, home),
         offsetof(struct person, ages));
  struct big big = fill(5);
  printf("%ld %ld %ld\n", big.values[0], big.values[9], fill(100).values[3]);
  struct point *p = &copy.home;
  p->y++;
  (*p).x--;
  printf("%d %d\n", copy.home.x, copy.home.y);
  struct point grid[2][2] = {{{1, 2}, {3, 4}}, {{5, 6}}};
  printf("%d %d %d\n", grid[0][1].y, grid[1][0].x, grid[1][1].x);
  printf("%d\n", ((struct point){7, 8}).y);
  return 0;
}
