/* Does the reader see EOF only when the last writer has closed, children's copies included? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], go[2];
  char text[16], c;
  pipe(data);
  pipe(go);
  pid_t pid = fork();
  if (pid == 0) {
    close(data[0]);
    write(data[1], "child", 5);
    read(go[0], &c, 1);
    write(data[1], "late", 4);
    _exit(0);
  }
  close(data[1]);
  int n = read(data[0], text, sizeof text);
  printf("%d %.*s\n", n, n, text);
  write(go[1], "g", 1);
  n = read(data[0], text, sizeof text);
  printf("%d %.*s\n", n, n, text);
  for (int i = 0; i < 2; i++) printf("%d\n", (int)read(data[0], text, sizeof text));
  wait(NULL);
  return 0;
}
