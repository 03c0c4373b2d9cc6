/* Do the functions of <string.h> stop where they should? */
#include <stdio.h>
#include <string.h>
#include <strings.h>

static int sign(int n) { return (n > 0) - (n < 0); }

int main(void) {
  char buffer[32], list[] = " a b,,c ", fields[] = "x::y:", *rest = fields, *part;
  printf("%d %d %d\n", sign(strcmp("abc", "abd")), sign(strcmp("ab", "abc")), sign(strcmp("\xff", "a")));
  printf("%d %d %d\n", sign(strncmp("abcX", "abcY", 3)), sign(strcasecmp("HeLLo", "hEllO")), sign(memcmp("a\0b", "a\0c", 3)));
  printf("%s %s %d %s\n", strchr("hello", 'l'), strrchr("hello", 'l'), strchr("x", 'y') == NULL, strstr("haystack", "st"));
  printf("%zu %zu %s %zu\n", strspn("112a", "12"), strcspn("abc1", "0123"), strpbrk("key=value", "=:"), strnlen("abcdef", 3));
  memset(buffer, '#', sizeof buffer);
  strncpy(buffer, "abc", 6);
  printf("%d %d %c\n", buffer[3], buffer[5], buffer[6]);
  strcpy(buffer, "one");
  strncat(strcat(buffer, ", two"), ", three", 4);
  puts(buffer);
  memmove(buffer + 2, buffer, 6);
  puts(buffer);
  memmove(buffer, buffer + 1, strlen(buffer));
  puts(buffer);
  for (part = strtok(list, " ,"); part; part = strtok(NULL, " ,")) printf("[%s]", part);
  while ((part = strsep(&rest, ":"))) printf("<%s>", part);
  printf(" %s\n", (char *)memchr("binary\0data", 'd', 11));
  return 0;
}
