/* Do the words and the environment given to execve arrive as given? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv) {
  if (argc > 1) {
    for (int i = 0; i < argc; i++) printf("argv[%d] = \"%s\"\n", i, argv[i]);
    printf("argv[argc] is NULL: %d\n", argv[argc] == NULL);
    for (int i = 0; environ[i]; i++) printf("env %d = \"%s\"\n", i, environ[i]);
    printf("getenv: %s\n", getenv("COLOUR"));
    return argc;
  }
  char *words[] = {"any name", "one", "", "two words", "tab\there", NULL};
  char *env[] = {"COLOUR=red", "EMPTY=", "X=1=2", NULL};
  execve(argv[0], words, env);
  return 99;
}
