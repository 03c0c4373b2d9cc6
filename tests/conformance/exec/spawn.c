/* What does posix_spawn do with files, groups, masks and dispositions, and what does it answer when there is no such program? */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int main(void) {
  pid_t pid;
  int status;
  char text[100];
  char *echo[] = {"echo", "spawned", NULL}, *sleeper[] = {"sleep", "9", NULL};
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attr;
  sigset_t set;

  setvbuf(stdout, NULL, _IONBF, 0);
  printf("%s\n", strerror(posix_spawn(&pid, "/nowhere", NULL, NULL, echo, environ)));
  printf("%s\n", strerror(posix_spawnp(&pid, "nosuchprogram", NULL, NULL, echo, environ)));
  printf("nobody is left: %d\n", waitpid(-1, &status, WNOHANG));
  posix_spawnp(&pid, "echo", NULL, NULL, echo, environ);
  waitpid(pid, &status, 0);
  printf("%x\n", status);

  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, "/tmp/out", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  posix_spawn_file_actions_addclose(&files, 0);
  printf("%d\n", posix_spawnp(&pid, "echo", &files, NULL, echo, environ));
  waitpid(pid, &status, 0);
  int fd = open("/tmp/out", O_RDONLY);
  ssize_t n = read(fd, text, sizeof text);
  printf("in the file: %.*s", (int)n, text);
  posix_spawn_file_actions_addopen(&files, 3, "/nowhere/x", O_RDONLY, 0);
  printf("%s\n", strerror(posix_spawnp(&pid, "echo", &files, NULL, echo, environ)));
  posix_spawn_file_actions_destroy(&files);

  signal(SIGTERM, SIG_IGN);
  posix_spawnattr_init(&attr);
  posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attr, 0);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  posix_spawnattr_setsigmask(&attr, &set);
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  posix_spawnattr_setsigdefault(&attr, &set);
  posix_spawnp(&pid, "sleep", NULL, &attr, sleeper, environ);
  printf("leads a group: %d\n", getpgid(pid) == pid);
  kill(pid, SIGUSR1);
  usleep(10000);
  printf("blocked, lives: %d\n", waitpid(pid, &status, WNOHANG));
  kill(pid, SIGTERM);
  waitpid(pid, &status, 0);
  printf("killed by %d\n", WTERMSIG(status));
  return 0;
}
