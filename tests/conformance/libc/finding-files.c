/* What do scandir, glob, fnmatch and nftw find, and in which order? */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static int told(const char *path, const struct stat *st, int kind, struct FTW *where) {
  printf("%s %d level %d %s\n", path, kind, where->level, path + where->base);
  return 0;
}

static void pattern(const char *text, int flags) {
  glob_t found;
  int result = glob(text, flags, NULL, &found);

  printf("%s: %d", text, result);
  for (size_t i = 0; result == 0 && i < found.gl_pathc; i++) printf(" %s", found.gl_pathv[i]);
  printf("\n");
  if (result == 0) globfree(&found);
}

int main(void) {
  static const char *const names[] = {"b.c", "a.c", "c.txt", ".hidden", "n10", "n9", "n1"};
  static const char *const tries[][2] = {{"*.c", "x.c"},       {"a?c", "abc"},   {"[a-c]x", "bx"}, {"[!a-c]x", "bx"}, {"*", ".dot"},
                                         {"a*b*c", "aXbXbXc"}, {"*/b", "a/b/b"}, {"\\*", "*"},     {"[", "["},        {"", ""}};
  struct dirent **list;

  mkdir("/tmp/f", 0755);
  chdir("/tmp/f");
  for (int i = 0; i < 7; i++) close(creat(names[i], 0644));
  mkdir("sub", 0755);
  mkdir("sub/deep", 0755);
  close(creat("sub/deep/z.c", 0644));
  symlink("../b.c", "sub/deep/link");
  int n = scandir(".", &list, visible, alphasort);
  for (int i = 0; i < n; i++) printf("%s:%d ", list[i]->d_name, list[i]->d_type);
  n = scandir(".", &list, visible, versionsort);
  printf("\n");
  for (int i = 0; i < n; i++) printf("%s ", list[i]->d_name);
  printf("\n%d\n", scandir("/nowhere", &list, NULL, NULL));
  pattern("*.c", 0);
  pattern("*", GLOB_MARK);
  pattern(".*d*", 0);
  pattern("s*/d*/*.c", 0);
  pattern("no*thing", 0);
  pattern("no*thing", GLOB_NOCHECK);
  pattern("/tmp/f/[ac]*", 0);
  for (int i = 0; i < 10; i++) printf("%d", fnmatch(tries[i][0], tries[i][1], 0));
  printf(" %d", fnmatch("*", "a/b", FNM_PATHNAME));
  printf(" %d", fnmatch("*", ".dot", FNM_PERIOD));
  printf(" %d\n", fnmatch("A*", "abc", FNM_CASEFOLD));
  rename("sub/deep/link", "/tmp/link");
  nftw("/tmp/f/sub", told, 5, FTW_PHYS);
  nftw("/tmp/f/sub/", told, 5, FTW_PHYS | FTW_DEPTH);
  return 0;
}
