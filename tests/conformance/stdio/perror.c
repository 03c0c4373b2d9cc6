/* What do perror and strerror say of common errors, and where? */
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  int errors[] = {0,      EPERM,  ENOENT, ESRCH,  EINTR,  EIO,    ENOEXEC, EBADF, ECHILD, EAGAIN, ENOMEM,
                  EACCES, EFAULT, EBUSY,  EEXIST, ENOTDIR, EISDIR, EINVAL,  EMFILE, ENOTTY, ESPIPE, EPIPE, EDOM, ERANGE, ENOSYS};
  for (int i = 0; i < (int)(sizeof errors / sizeof errors[0]); i++) printf("%d: %s\n", errors[i], strerror(errors[i]));
  printf("%s\n", strerror(9999));
  errno = ECHILD;
  perror("wait");
  errno = ENOENT;
  perror(NULL);
  fprintf(stderr, "and %s\n", "stderr");
  return 0;
}
