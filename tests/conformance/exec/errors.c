/* Which errors does exec give for what is not there, not allowed, a folder, or not a program? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *name(void) {
  return errno == ENOENT    ? "ENOENT"
         : errno == EACCES  ? "EACCES"
         : errno == ENOEXEC ? "ENOEXEC"
         : errno == ENOTDIR ? "ENOTDIR"
                            : "another";
}

static void try(const char *what, const char *path) {
  execl(path, path, NULL);
  printf("%s: %s\n", what, name());
}

int main(int argc, char **argv) {
  int fd = open("/tmp/plain", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  write(fd, "just text\n", 10);
  close(fd);
  try("nothing there", "/tmp/nothing");
  try("empty path", "");
  try("not executable", "/tmp/plain");
  try("through a file", "/tmp/plain/x");
  try("a folder", "/tmp");
  chmod("/tmp/plain", 0755);
  try("not a program", "/tmp/plain");
  unlink("/tmp/plain");
  printf("still here\n");
  return 0;
}
