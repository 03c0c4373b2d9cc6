/* mprotect: can a page be made unwritable and writable again, and is each seen in the child only where it was set? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static int write_dies(volatile char *page) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    page[0] = 1;
    _exit(0);
  }
  waitpid(pid, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int main(void) {
  char *pages = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  pages[4096] = 'm';
  printf("mprotect %d\n", mprotect(pages + 4096, 4096, PROT_READ));
  printf("%d %d %d\n", write_dies(pages), write_dies(pages + 4096), write_dies(pages + 8192));
  printf("still reads %c\n", pages[4096]);
  mprotect(pages + 4096, 4096, PROT_READ | PROT_WRITE);
  printf("again writable: %d\n", write_dies(pages + 4096));
  int answer = mprotect(pages + 1, 4096, PROT_READ);
  printf("unaligned: %d, EINVAL %d\n", answer, errno == EINVAL);
  munmap(pages + 8192, 4096);
  answer = mprotect(pages, 3 * 4096, PROT_READ);
  printf("over a hole: %d, ENOMEM %d\n", answer, errno == ENOMEM);
  return 0;
}
