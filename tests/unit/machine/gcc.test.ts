// The command gcc in the shell: object files, headers of one's own, warnings and refusals reach the disk and the streams.
import { expect, test } from 'vitest'
import { runC } from './program.ts'

test('a shell’s gcc makes object files, links them, reads headers of one’s own, and prints warnings to standard error', () => {
  const { out } = runC(`
    #include <stdio.h>
    #include <stdlib.h>
    static void file(const char *name, const char *text) { FILE *f = fopen(name, "w"); fputs(text, f); fclose(f); }
    int main(void) {
      setvbuf(stdout, NULL, _IONBF, 0);
      file("twice.h", "int twice(int);\\n");
      file("twice.c", "#include \\"twice.h\\"\\nint twice(int n) { return n + n; }\\n");
      file("main.c", "#include <stdio.h>\\n#include \\"twice.h\\"\\nint main(void) { printf(\\"%d\\\\n\\", twice(21)); }\\n");
      file("warn.c", "int main(void) { char *p = 5; return p != 0; }\\n");
      printf("%d\\n", system("gcc -c twice.c && gcc -c main.c && gcc -o two main.o twice.o && ./two"));
      printf("%d\\n", WEXITSTATUS(system("gcc -o warn warn.c 2>messages; echo $?; grep -c warning messages; ./warn")));
      printf("%d\\n", WEXITSTATUS(system("gcc -Werror warn.c 2>/dev/null")));
      printf("%d\\n", WEXITSTATUS(system("gcc --version 2>/dev/null | grep -c own")));
      printf("%d\\n", WEXITSTATUS(system("gcc -fsanitize=address warn.c 2>&1 | grep -c 'not available'")));
    }`)
  expect(out.split('\n')).toEqual(['42', '0', '0', '1', '1', '1', '1', '0', '1', '0', ''])
})
