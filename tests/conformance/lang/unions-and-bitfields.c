/* Unions share their bytes; bit-fields wrap and sign-extend; enums count. */
#include <stdint.h>
#include <stdio.h>

union word {
  uint32_t whole;
  uint8_t bytes[4];
  struct {
    unsigned low : 4;
    unsigned middle : 12;
    int high : 16;
  } parts;
};

struct flags {
  unsigned ready : 1;
  unsigned count : 3;
  int small : 3;
  unsigned : 0;
  unsigned char last;
};

struct outer {
  int kind;
  union {
    int number;
    const char *text;
  };
};

enum colour { RED, GREEN = 5, BLUE, DARK = -1 };

int main(void) {
  union word w = {0x12345678};
  printf("%x %x %x %x\n", w.bytes[0], w.bytes[3], w.parts.low, w.parts.middle);
  printf("%x\n", w.parts.high);
  w.parts.high = -2;
  printf("%08x %d\n", w.whole, w.parts.high);
  struct flags f = {1, 7, 3, 9};
  f.count++;
  f.small++;
  printf("%d %d %d %d %zu\n", f.ready, f.count, f.small, f.last, sizeof f);
  struct outer o = {1, .text = "inside"};
  printf("%s\n", o.text);
  o.number = 4;
  printf("%d\n", o.number);
  printf("%d %d %d %d\n", RED, GREEN, BLUE, DARK);
  enum colour c = BLUE;
  switch (c) {
    case RED:
      printf("red\n");
      break;
    case BLUE:
      printf("blue\n");
  }
  return 0;
}
