/* What teaching code about processes is made of. */
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define die(...) (fprintf(stderr, __VA_ARGS__), exit(1))

typedef struct node { struct node *next; pid_t pid; union { int status; char byte[4]; }; } node;
typedef int (*compare)(const void *, const void *);
enum state { RUNNING, ZOMBIE = 5, DEAD };
static const char *const names[] = { [RUNNING] = "running", [ZOMBIE] = "zombie", [DEAD] = "dead" };
static volatile sig_atomic_t children;
static struct { int x; char name[8]; double d[2]; } table[] = { { 1, "one", { 1.5 } }, { .name = "two", .d[1] = 2 }, 3, "three", 3, 4 };
static int matrix[2][3] = { 1, 2, 3, { 4 } }, *where = &matrix[1][2], (*row)[3] = matrix + 1;
static int (*handlers[])(int) = { abs, 0 };
extern char **environ;

static void onchild(int sig) {
  int saved = errno;
  while (waitpid(-1, NULL, WNOHANG) > 0) children++;
  errno = saved;
  (void)sig;
}

static int by_pid(const void *a, const void *b) {
  const node *x = a, *y = b;
  return (x->pid > y->pid) - (x->pid < y->pid);
}

static int sum(int n, ...) {
  va_list ap, copy;
  va_start(ap, n);
  va_copy(copy, ap);
  int total = 0;
  for (int i = 0; i < n; i++) total += va_arg(ap, int);
  total += va_arg(copy, long) != 0;
  va_end(copy);
  va_end(ap);
  return total;
}

static node *push(node *list, pid_t pid) {
  node *n = malloc(sizeof *n);
  if (!n) die("%s: no memory\n", __func__);
  *n = (node){ .next = list, .pid = pid };
  return n;
}

static inline uint64_t pick(bool b) { return b ? 1ull << 40 : UINT64_C(7); }

int main(int argc, char *argv[]) {
  struct sigaction sa = { .sa_handler = onchild, .sa_flags = SA_RESTART | SA_NOCLDSTOP };
  sigemptyset(&sa.sa_mask);
  if (sigaction(SIGCHLD, &sa, NULL) < 0) { perror("sigaction"); return EXIT_FAILURE; }
  node *list = NULL, many[3] = { { .pid = 3 }, { .pid = 1 }, { .pid = 2 } };
  compare c = by_pid;
  qsort(many, COUNT(many), sizeof many[0], c);
  for (size_t i = 0; i < COUNT(names); ++i)
    if (names[i]) printf("%zu %s %d%%\n", i, names[i], (int)i);
  pid_t pid;
  switch (pid = fork()) {
  case -1:
    perror("fork");
    exit(1);
  case 0: {
    char *args[] = { "sh", "-c", argc > 1 ? argv[1] : "true", NULL };
    execvp(args[0], args);
    _exit(127);
  }
  default:
    list = push(list, pid);
  }
  int status;
again:
  if (wait(&status) < 0 && errno == EINTR) goto again;
  if (WIFEXITED(status)) printf("exit %d\n", WEXITSTATUS(status));
  else if (WIFSIGNALED(status)) printf("signal %s\n", strsignal(WTERMSIG(status)));
  do { children--; } while (children > 0);
  unsigned long long big = pick(true);
  big ^= big >> 3, big <<= 1;
  printf("%llx %d %c %s %p %.2f\n", big, sum(2, 1, 2, 3L), 'x' + 0 * table[1].x, table[0].name, (void *)row, *where + 0.5);
  for (node *n = list, *next; n; n = next) { next = n->next; free(n); }
  return handlers[0] ? handlers[0](-0) : environ == NULL;
}
