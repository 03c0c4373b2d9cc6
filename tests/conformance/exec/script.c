/* A file that begins with #!: is its interpreter started, with its one argument, the path and the words? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void make(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0755);
  write(fd, text, strlen(text));
  close(fd);
}

static void run(const char *path) {
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    execl(path, "name", "word", "two words", NULL);
    printf("%s\n", errno == ENOENT ? "ENOENT" : errno == EACCES ? "EACCES" : errno == ENOEXEC ? "ENOEXEC" : "another");
    fflush(stdout);
    _exit(1);
  }
  waitpid(pid, NULL, 0);
}

int main(void) {
  make("/tmp/script", "#!/bin/echo one argument \nignored\n");
  run("/tmp/script");
  make("/tmp/script", "#! /bin/echo\n");
  run("/tmp/script");
  make("/tmp/script", "#!/no/such/interpreter\n");
  run("/tmp/script");
  make("/tmp/script", "#!\n");
  run("/tmp/script");
  unlink("/tmp/script");
  return 0;
}
