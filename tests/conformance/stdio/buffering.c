/* setvbuf: when do unbuffered, line buffered and full buffers reach a pipe? */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void try(const char *name, int mode) {
  int data[2];
  char text[256];
  pipe(data);
  pid_t pid = fork();
  if (pid == 0) {
    FILE *out = fdopen(data[1], "w");
    setvbuf(out, NULL, mode, mode == _IONBF ? 0 : 64);
    fprintf(out, "one\ntwo");
    _exit(0);
  }
  close(data[1]);
  waitpid(pid, NULL, 0);
  int n = read(data[0], text, sizeof text);
  for (int i = 0; i < n; i++)
    if (text[i] == '\n') text[i] = '/';
  printf("%s: %d %.*s\n", name, n, n, text);
  fflush(stdout);
  close(data[0]);
}

int main(void) {
  try("unbuffered", _IONBF);
  try("by line", _IOLBF);
  try("full", _IOFBF);
  return 0;
}
