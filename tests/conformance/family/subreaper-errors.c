/* What does prctl refuse about subreapers and names? */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(void) {
  int is = -1;
  char name[16];
  printf("any number marks: %d", prctl(PR_SET_CHILD_SUBREAPER, 77));
  prctl(PR_GET_CHILD_SUBREAPER, &is);
  printf(", reads %d\n", is);
  int answer = prctl(PR_GET_CHILD_SUBREAPER, (int *)8);
  printf("bad address: %d, EFAULT %d\n", answer, errno == EFAULT);
  answer = prctl(123456);
  printf("unknown option: %d, EINVAL %d\n", answer, errno == EINVAL);
  prctl(PR_SET_NAME, "fifteen letters and more");
  memset(name, '#', sizeof name);
  prctl(PR_GET_NAME, name);
  printf("%s, %d letters\n", name, (int)strlen(name));
  return 0;
}
