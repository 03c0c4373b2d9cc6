#include <stdio.h>
int main(void) {
  int i;
  for (i = 0; i < 10; i++ {
    printf("%d", i);
  }
  while (i > 0)
    i--
  if (i == 0)
    printf("zero\n");
  elseif (i) { }
  char name[10];
  name = "bob";
  scanf("%d", i);
  int arr[3] = {1, 2, 3;
  return arr[0;
}
