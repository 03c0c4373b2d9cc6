/* mprotect of pages that were written before: does the next store fault, and a read(2) into them fail; does what was there stay; is a shared page still
   another's to write? */
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static sigjmp_buf back;
static char *page;

static void on_segv(int sig, siginfo_t *info, void *context) {
  printf(" SIGSEGV, code %s, address right: %d", info->si_code == SEGV_ACCERR ? "SEGV_ACCERR" : "another",
         (char *)info->si_addr == page + 7);
  siglongjmp(back, 1);
}

static void store(const char *when, char c) {
  printf("%s:", when);
  if (sigsetjmp(back, 1) == 0) {
    ((volatile char *)page)[7] = c;
    printf(" stored");
  }
  printf(", %c\n", page[7]);
}

static void tell_read(int from) {
  long got = read(from, page + 7, 1);
  printf("read: %ld%s, %c\n", got, got < 0 && errno == EFAULT ? " EFAULT" : "", page[7]);
}

int main(void) {
  int data[2];
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_segv;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGSEGV, &action, NULL);
  setbuf(stdout, NULL);
  pipe(data);
  write(data[1], "pq", 2);
  for (int shared = 0; shared < 2; shared++) {
    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, (shared ? MAP_SHARED : MAP_PRIVATE) | MAP_ANONYMOUS, -1, 0);
    store(shared ? "shared" : "private", 'a');
    mprotect(page, 4096, PROT_READ);
    store("only to be read", 'b');
    tell_read(data[0]);
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
    store("to be written again", 'c');
    tell_read(data[0]);

    if (fork() == 0) {
      mprotect(page, 4096, PROT_READ);
      store("protected by the child", 'd');
      _exit(0);
    }
    wait(NULL);
    store("in the parent", 'e');
    mprotect(page, 4096, PROT_READ);
    if (fork() == 0) {
      store("a child of who has protected it", 'f');
      mprotect(page, 4096, PROT_READ | PROT_WRITE);
      store("which takes that back", 'g');
      _exit(0);
    }
    wait(NULL);
    store("in the parent", 'h');
  }
  return 0;
}
