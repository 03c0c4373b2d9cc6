/* What does a shell see of exit(-1)? */
#include <stdlib.h>

int main(void) {
  exit(-1);
}
