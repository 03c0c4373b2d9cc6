// program.ts: programs as trees of acts, and how an act is written in C. All that a program prints is ordered: a parent goes on only
// when its child has come to rest, dead or behind its gate, so one machine's schedule prints what another's does.

/** One thing that a process does. `child` is a number among the children that it made, in order of birth. */
export type Act =
  /** A child. `gated` ones wait for their parent to open the gate; others run to their end while the parent waits, without reaping. */
  | { readonly op: 'fork'; readonly gated: boolean; readonly body: readonly Act[]; readonly end: End }
  | { readonly op: 'open'; readonly child: number }
  /** A signal of which the generator knows that it kills. */
  | { readonly op: 'slay'; readonly child: number; readonly sig: number }
  /** A signal that changes nothing for now: 0, ignored, or to a zombie. */
  | { readonly op: 'prod'; readonly child: number; readonly sig: number }
  | { readonly op: 'stop'; readonly child: number; readonly sig: number }
  | { readonly op: 'continue'; readonly child: number }
  /** Blocking only where a report is sure, or ECHILD. */
  | {
      readonly op: 'wait'
      readonly how: 'any' | 'pid' | 'group' | 'waitid' | 'peek'
      readonly child: number
      readonly hang: boolean
    }
  | { readonly op: 'setpgid'; readonly child: number; readonly to: number }
  | { readonly op: 'disposition'; readonly sig: number; readonly to: Disposition }
  | { readonly op: 'mask'; readonly how: 'SIG_BLOCK' | 'SIG_UNBLOCK' | 'SIG_SETMASK'; readonly sigs: readonly number[] }
  /** A signal to oneself that does not kill. */
  | { readonly op: 'self'; readonly sig: number; readonly times: number }
  | { readonly op: 'pending' }
  | { readonly op: 'take'; readonly sigs: readonly number[] }
  | { readonly op: 'family' }
  | { readonly op: 'subreaper'; readonly on: boolean }
  /** A child that dies and leaves one of its own, which ends after it; a subreaper waits for both, others see only the first. */
  | { readonly op: 'orphan'; readonly code: number; readonly adopted: boolean }

export type Disposition = 'SIG_DFL' | 'SIG_IGN' | 'handler' | 'nocldwait' | 'nocldwait-handler' | 'resethand'
export type End = { readonly exit: number } | { readonly kill: number }

/** What every generated program begins with. */
const PRELUDE = String.raw`/* Generated: trees of forks, exits, signals, masks, dispositions, waits, groups and subreapers, in one order. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t kids[16];
static int gates[16][2], count, depth;
static volatile int handled[65];

static void on_signal(int sig) { handled[sig]++; }

static const char *error(void) {
  switch (errno) {
  case ECHILD: return "ECHILD";
  case EINVAL: return "EINVAL";
  case EPERM: return "EPERM";
  case ESRCH: return "ESRCH";
  case EACCES: return "EACCES";
  case EAGAIN: return "EAGAIN";
  default: return "another error";
  }
}

static void say(const char *what, long value) {
  if (value < 0) dprintf(1, "%*s%s: %s\n", depth * 2, "", what, error());
  else dprintf(1, "%*s%s: %ld\n", depth * 2, "", what, value);
}

/* A child's children are its own; a number that it has not given is nobody's. */
static void born(void) {
  count = 0;
  depth++;
  for (int i = 0; i < 16; i++) kids[i] = 99999;
}

static int number_of(pid_t pid) {
  for (int i = 0; i < count; i++) if (kids[i] == pid) return i;
  return 99;
}

/* Until the child is dead; its status stays. */
static void rest(pid_t pid) {
  siginfo_t info;
  while (waitid(P_PID, pid, &info, WEXITED | WNOWAIT) < 0 && errno == EINTR) ;
}

static void report(const char *what, pid_t pid, int status) {
  if (pid <= 0) { say(what, pid); return; }
  int who = number_of(pid);
  if (WIFEXITED(status)) dprintf(1, "%*s%s: child %d exited %d\n", depth * 2, "", what, who, WEXITSTATUS(status));
  else if (WIFSIGNALED(status)) dprintf(1, "%*s%s: child %d killed by %d\n", depth * 2, "", what, who, WTERMSIG(status));
  else if (WIFSTOPPED(status)) dprintf(1, "%*s%s: child %d stopped by %d\n", depth * 2, "", what, who, WSTOPSIG(status));
  else dprintf(1, "%*s%s: child %d continued\n", depth * 2, "", what, who);
}

static void report_info(const char *what, int result, siginfo_t *info) {
  if (result < 0 || info->si_pid == 0) { say(what, result); return; }
  dprintf(1, "%*s%s: signo %d code %d child %d status %d\n", depth * 2, "", what, info->si_signo, info->si_code,
          number_of(info->si_pid), info->si_status);
}

static pid_t restart_wait(pid_t pid, int *status, int options) {
  pid_t got;
  while ((got = waitpid(pid, status, options)) < 0 && errno == EINTR) ;
  return got;
}

static void wait_for(const char *what, pid_t which, int options) {
  int status = 0;
  pid_t got = restart_wait(which, &status, options);
  report(what, got, status);
}

/* A stop or continue is reported to wait at once, its SIGCHLD comes when the other one runs: let it. */
static void settle(void) { usleep(20000); }

static void set(int sig, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  say("sigaction", sigaction(sig, &action, NULL));
}

static void mask(int how, const int *sigs, int n) {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < n; i++) sigaddset(&wanted, sigs[i]);
  sigprocmask(how, &wanted, NULL);
}

static void pending(void) {
  sigset_t waiting;
  sigpending(&waiting);
  dprintf(1, "%*spending:", depth * 2, "");
  for (int sig = 1; sig < 65; sig++) if (sigismember(&waiting, sig) == 1) dprintf(1, " %d", sig);
  dprintf(1, "\n");
  for (int sig = 1; sig < 65; sig++) if (handled[sig]) dprintf(1, "%*shandled %d: %d\n", depth * 2, "", sig, handled[sig]);
}

static void take(const int *sigs, int n) {
  sigset_t wanted;
  siginfo_t info;
  struct timespec none = { 0, 0 };
  sigemptyset(&wanted);
  for (int i = 0; i < n; i++) sigaddset(&wanted, sigs[i]);
  int got = sigtimedwait(&wanted, &info, &none);
  say("taken", got);
}

static void family(void) {
  dprintf(1, "%*sgroup %s, session %s\n", depth * 2, "", getpgrp() == getpid() ? "own" : "another",
          getsid(0) == getpid() ? "own" : "another");
}

static void end_by(int sig) {
  sigset_t all;
  signal(sig, SIG_DFL);
  sigemptyset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  kill(getpid(), sig);
  _exit(111);
}

static void orphan(int code, int adopted) {
  int gate[2], status;
  char byte;
  pipe(gate);
  pid_t pid = fork();
  if (pid == 0) {
    if (fork() == 0) {
      close(gate[1]);
      /* Ends when the last writer has: its parent, and whoever made that one. */
      read(gate[0], &byte, 1);
      _exit(code);
    }
    _exit(code + 1);
  }
  close(gate[0]);
  pid_t got = restart_wait(pid, &status, 0);
  dprintf(1, "%*smiddle: %s %d\n", depth * 2, "", got == pid ? "waited for" : "gone", got == pid ? WEXITSTATUS(status) : errno);
  close(gate[1]);
  if (!adopted) return;
  got = restart_wait(-1, &status, 0);
  dprintf(1, "%*sorphan: %s %d\n", depth * 2, "", got > 0 ? "waited for" : "gone", got > 0 ? WEXITSTATUS(status) : errno);
}
`

/** The program in C. */
export function render(body: readonly Act[]): string {
  const functions: string[] = []
  const main = block(body, functions)
  const declared = functions.map((_, i) => `static void life${i}(int mine);\n`).join('')
  return `${PRELUDE}\n${declared}${functions.join('\n')}\nint main(void) {\n${main}  return 0;\n}\n`
}

function block(body: readonly Act[], functions: string[]): string {
  return body.map((act) => `  ${statement(act, functions)}\n`).join('')
}

const list = (sigs: readonly number[]): string => `(int[]){ ${[...sigs, 0].join(', ')} }, ${sigs.length}`

function statement(act: Act, functions: string[]): string {
  switch (act.op) {
    case 'fork':
      return forkStatement(act, functions)
    case 'open':
      return `write(gates[${act.child}][1], "x", 1); rest(kids[${act.child}]);`
    case 'slay':
      return `say("kill ${act.sig}", kill(kids[${act.child}], ${act.sig})); rest(kids[${act.child}]);`
    case 'prod':
      return `say("kill ${act.sig}", kill(kids[${act.child}], ${act.sig}));`
    case 'stop':
      return `say("kill ${act.sig}", kill(kids[${act.child}], ${act.sig})); wait_for("untraced", kids[${act.child}], WUNTRACED); settle();`
    case 'continue':
      return `say("kill 18", kill(kids[${act.child}], 18)); wait_for("continued", kids[${act.child}], WCONTINUED); settle();`
    case 'wait':
      return waitStatement(act)
    case 'setpgid':
      return `say("setpgid", setpgid(kids[${act.child}], ${act.to < 0 ? 0 : `kids[${act.to}]`}));`
    case 'disposition':
      return dispositionStatement(act.sig, act.to)
    case 'mask':
      return `mask(${act.how}, ${list(act.sigs)});`
    case 'self':
      return `for (int i = 0; i < ${act.times}; i++) kill(getpid(), ${act.sig}); pending();`
    case 'pending':
      return 'pending();'
    case 'take':
      return `take(${list(act.sigs)});`
    case 'family':
      return 'family();'
    case 'subreaper':
      return `say("subreaper", prctl(PR_SET_CHILD_SUBREAPER, ${act.on ? 1 : 0}));`
    case 'orphan':
      return `orphan(${act.code}, ${act.adopted ? 1 : 0});`
  }
}

function forkStatement(act: Act & { op: 'fork' }, functions: string[]): string {
  const name = `life${functions.length}`
  functions.push('')
  const at = functions.length - 1
  const body = block(act.body, functions)
  const end = 'exit' in act.end ? `_exit(${act.end.exit});` : `end_by(${act.end.kill});`
  const gate = act.gated ? '  char byte;\n  read(gates[mine][0], &byte, 1);\n' : '  (void)mine;\n'
  functions[at] = `static void ${name}(int mine) {\n${gate}  born();\n${body}  ${end}\n}\n`
  const rest = act.gated ? '' : ' rest(kids[count - 1]);'
  return `pipe(gates[count]); if ((kids[count] = fork()) == 0) ${name}(count); count++;${rest}`
}

function waitStatement({ how, child, hang }: Act & { op: 'wait' }): string {
  const options = hang ? '0' : 'WNOHANG'
  const kid = `kids[${child}]`
  switch (how) {
    case 'waitid':
    case 'peek':
      return `{ siginfo_t info; info.si_pid = 0; int result; while ((result = waitid(P_PID, ${kid}, &info, WEXITED | ${options}${how === 'peek' ? ' | WNOWAIT' : ''})) < 0 && errno == EINTR) ; report_info("${how}", result, &info); }`
    default: {
      const which = how === 'any' ? '-1' : how === 'group' ? `-${kid}` : kid
      return `wait_for("wait ${how}", ${which}, ${options});`
    }
  }
}

function dispositionStatement(sig: number, to: Disposition): string {
  switch (to) {
    case 'SIG_DFL':
    case 'SIG_IGN':
      return `set(${sig}, ${to}, 0);`
    case 'handler':
      return `set(${sig}, on_signal, SA_RESTART);`
    case 'resethand':
      return `set(${sig}, on_signal, SA_RESETHAND);`
    case 'nocldwait':
      return `set(${sig}, SIG_DFL, SA_NOCLDWAIT);`
    case 'nocldwait-handler':
      return `set(${sig}, on_signal, SA_NOCLDWAIT | SA_RESTART);`
  }
}
