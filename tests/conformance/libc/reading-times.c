/* What does strptime make of dates, and which zone have a broken-down time of each kind? */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <time.h>

static void parse(const char *text, const char *format) {
  struct tm tm;
  char *rest;

  memset(&tm, 0, sizeof tm);
  rest = strptime(text, format, &tm);
  if (!rest) printf("%s: no\n", text);
  else
    printf("%s: %d-%d-%d %d:%d:%d weekday %d day %d rest [%s]\n", text, tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour,
           tm.tm_min, tm.tm_sec, tm.tm_wday, tm.tm_yday, rest);
}

int main(void) {
  time_t t = 1700000000;
  char text[100];

  parse("2023-03-15 10:20:30", "%Y-%m-%d %H:%M:%S");
  parse("2024-02-29", "%F");
  parse("15 Mar 99 3:05 PM tail", "%d %b %y %I:%M %p");
  parse("Saturday, January 1 2000", "%A, %B %d %Y");
  parse("12/31/68", "%D");
  parse("12/31/69", "%D");
  parse("23:59", "%T");
  parse("23:59", "%R");
  parse("2023-13-01", "%Y-%m-%d");
  parse("100%", "100%%");
  strftime(text, sizeof text, "%Z %z", gmtime(&t));
  printf("%s\n", text);
  strftime(text, sizeof text, "%Z %z", localtime(&t));
  printf("%s\n", text);
  return 0;
}
