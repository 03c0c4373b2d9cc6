/* How are options read: together, with arguments, behind other words, long, unknown? */
#include <getopt.h>
#include <stdio.h>

static void parse(int argc, char **argv, const char *options) {
  static const struct option longs[] = {{"all", no_argument, NULL, 'a'}, {"size", required_argument, NULL, 's'}, {NULL, 0, NULL, 0}};
  int c;
  optind = 0;
  opterr = 0;
  while ((c = getopt_long(argc, argv, options, longs, NULL)) != -1)
    printf(" %c%s%s", c, optarg ? "=" : "", optarg ? optarg : "");
  printf(" |");
  for (int i = optind; i < argc; i++) printf(" %s", argv[i]);
  putchar('\n');
}

#define PARSE(options, ...)                         \
  do {                                              \
    char *argv[] = {"program", __VA_ARGS__, NULL};  \
    parse(sizeof argv / sizeof *argv - 1, argv, options); \
  } while (0)

int main(void) {
  PARSE("ab:c", "-a", "-b", "arg", "rest");
  PARSE("ab:c", "-acbarg", "rest");
  PARSE("ab:c", "one", "-a", "two", "-b", "x", "three");
  PARSE("+ab:c", "one", "-a", "two");
  PARSE("ab:c", "-a", "--", "-b", "x");
  PARSE("ab:c", "-x", "-b");
  PARSE("as:", "--all", "--size=3", "--size", "4", "--si", "5", "file");
  PARSE("a::", "-afoo", "-a", "bar");
  PARSE("a", "-", "-a");
  return 0;
}
