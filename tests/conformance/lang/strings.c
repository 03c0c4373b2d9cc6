/* The string functions: copying, comparing, searching, joining. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static int sign(int n) {
  return (n > 0) - (n < 0);
}

int main(void) {
  char text[64] = "process";
  printf("%zu %d %d %d\n", strlen(text), sign(strcmp("a", "b")), sign(strcmp("b", "a")), strcmp("a", "a"));
  printf("%d %d\n", sign(strcmp("abc", "ab")), sign(strncmp("abc", "abd", 2)));
  strcat(text, " table");
  strncat(text, "!!!!", 2);
  printf("%s\n", text);
  printf("%s %s\n", strchr(text, 's'), strrchr(text, 's'));
  printf("%s %d\n", strstr(text, "tab"), strstr(text, "zombie") == NULL);
  char cut[8];
  memset(cut, '#', sizeof cut);
  strncpy(cut, "ab", 4);
  printf("%d %d %c\n", cut[2], cut[3], cut[4]);
  printf("%zu %zu\n", strspn("aabbc", "ab"), strcspn("hello, you", ", "));
  printf("%s\n", strpbrk("hello world", "wo"));
  memmove(text + 2, text, 7);
  printf("%s\n", text);
  printf("%d %d\n", sign(memcmp("abc", "abd", 3)), (int)((char *)memchr("abcdef", 'd', 6) - (char *)memchr("abcdef", 'd', 6)));
  char *copy = strdup("copy");
  copy[0] = toupper(copy[0]);
  printf("%s %d %d %d\n", copy, isdigit('7') != 0, isalpha('7') != 0, isspace('\t') != 0);
  printf("%c%c %d %d\n", tolower('Q'), toupper('q'), isupper('Q') != 0, ispunct('!') != 0);
  printf("%s\n", "adjacent " "strings " "join");
  printf("%d %d %d\n", '\n', '\x41', '\101');
  printf("%zu\n", strnlen("abcdef", 3));
  return 0;
}
