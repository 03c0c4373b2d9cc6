/* Does fexecve run an open file, what may execveat be told, and who reads a script without #! ? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
static char *words[] = {"word0", "one", "two", NULL};

static void attempt(const char *name, int (*run)(void)) {
  int status;
  printf("%s: ", name);
  fflush(stdout);
  if (fork() == 0) {
    run();
    printf("%s\n", strerror(errno));
    fflush(stdout);
    _exit(7);
  }
  wait(&status);
  printf("-> %d\n", WEXITSTATUS(status));
}

static int open_file(void) { return fexecve(open("/bin/echo", O_RDONLY | O_CLOEXEC), words, environ); }
static int closed(void) { return fexecve(55, words, environ); }
static int negative(void) { return fexecve(-1, words, environ); }
static int from_folder(void) { return execveat(open("/bin", O_RDONLY | O_DIRECTORY), "echo", words, environ, 0); }
static int no_folder(void) { return execveat(open("/bin/echo", O_RDONLY), "x", words, environ, 0); }
static int absolute(void) { return execveat(-5, "/bin/echo", words, environ, 0); }
static int bad_flag(void) { return execveat(AT_FDCWD, "/bin/echo", words, environ, 1); }
static int empty(void) { return execveat(AT_FDCWD, "", words, environ, 0); }
static int plain_text(void) { return execve("/tmp/text", words, environ); }
static int by_shell(void) { return execvp("/tmp/text", words); }
static int along_path(void) { return execlp("text", "text", "arg", (char *)NULL); }

int main(void) {
  int fd = open("/tmp/text", O_WRONLY | O_CREAT, 0755);
  write(fd, "echo text says $1\nexit 3\n", 25);
  close(fd);
  setenv("PATH", "/nowhere:/tmp:/usr/bin:/bin", 1);
  attempt("open file", open_file);
  attempt("closed", closed);
  attempt("negative", negative);
  attempt("from a folder", from_folder);
  attempt("no folder", no_folder);
  attempt("absolute", absolute);
  attempt("bad flag", bad_flag);
  attempt("empty", empty);
  attempt("plain text, execve", plain_text);
  attempt("plain text, execvp", by_shell);
  attempt("plain text, along PATH", along_path);
  return 0;
}
