// What a seed decides, and what it cannot.
import { describe, expect, it } from 'vitest'
import { KIND } from '../../../src/lib/record/decode.ts'
import { redo } from '../../../src/lib/record/interpret.ts'
import { State } from '../../../src/lib/record/state/state.ts'
import { cpuOf, stateLetter, tasks } from '../../../src/lib/record/world.ts'
import { runC } from '../machine/program.ts'

const HEAD = `#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
`
const RACE = `${HEAD}int main(void) {
  for (int i = 0; i < 4; i++) if (fork() == 0) { for (volatile int n = 0; n < 3000; n++) {} write(1, &"abcd"[i], 1); _exit(0); }
  while (wait(NULL) > 0) {}
  return 0;
}`
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1)
const said = (text: string, options: Parameters<typeof runC>[1] = {}): string => runC(text, options).out

describe('a seed', () => {
  it('decides who is first, and always the same', () => {
    for (const cpus of [1, 2, 4]) {
      const outcomes = SEEDS.map((seed) => said(RACE, { cpus, seed }))
      expect(new Set(outcomes).size, `orders on ${cpus}`).toBeGreaterThan(4)
      expect(said(RACE, { cpus, seed: 7 })).toBe(outcomes[6])
      for (const one of outcomes) expect([...one].sort().join('')).toBe('abcd')
    }
  })

  it('lets each order of two come, the child first after fork too', () => {
    const text = `${HEAD}int main(void) { if (fork() == 0) { write(1, "c", 1); _exit(0); } write(1, "p", 1); wait(NULL); }`
    for (const cpus of [1, 2])
      expect([...new Set(SEEDS.map((seed) => said(text, { cpus, seed })))].sort()).toEqual(['cp', 'pc'])
  })

  it('cuts in between two instructions of a thread', () => {
    const text = `${HEAD}#include <pthread.h>
      static volatile int count;
      static void *add(void *none) { for (int i = 0; i < 50000; i++) count = count + 1; return none; }
      int main(void) {
        pthread_t a, b;
        pthread_create(&a, NULL, add, NULL); pthread_create(&b, NULL, add, NULL);
        pthread_join(a, NULL); pthread_join(b, NULL);
        printf("%d", count);
      }`
    const counts = SEEDS.map((seed) => Number(said(text, { cpus: 2, seed })))
    expect(Math.min(...counts)).toBeLessThan(100_000)
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(2)
  })

  it('is not asked on one CPU that has none', () => {
    const { log } = runC(RACE).computer.k
    const chance = new Set<number>([KIND.choose, KIND.switch_cpu, KIND.init_rq, KIND.sched_init])
    for (let i = 0; i < log.length; i++) expect(chance.has(log.kind(i))).toBe(false)
    expect(said(RACE)).toBe(said(RACE, { cpus: 1 }))
    expect(said(RACE)).toBe('abcd')
  })
})

describe('several CPUs', () => {
  it('have each a task at once, and no task is on two', () => {
    const { computer } = runC(RACE.replace('3000', '30000'), { cpus: 3, seed: 5 })
    const world = new State()
    world.bytes = computer.k.state.bytes
    let most = 0
    for (let i = 0; i < computer.k.log.length; i++) {
      redo(world, computer.k.log, i, i + 1)
      if (computer.k.log.kind(i) !== KIND.switch_cpu) continue
      const on = tasks(world).filter((task) => cpuOf(world, task) >= 0)
      expect(new Set(on.map((task) => cpuOf(world, task))).size).toBe(on.length)
      for (const task of on) expect(stateLetter(task)).toBe('R')
      most = Math.max(most, on.length)
    }
    expect(most).toBe(3)
  })

  it('are counted where a program asks', () => {
    const text = `${HEAD}int main(void) {
      char stat[2000], *line = stat; int n = 0;
      int fd = open("/proc/stat", O_RDONLY); stat[read(fd, stat, sizeof stat - 1)] = 0;
      for (; *line; line++) n += line[0] == '\\n' && line[1] == 'c' && line[2] == 'p';
      cpu_set_t set; sched_getaffinity(0, sizeof set, &set);
      printf("%ld %d %d", sysconf(_SC_NPROCESSORS_ONLN), n, CPU_COUNT(&set));
    }`
    expect(said(text)).toBe('1 1 1')
    expect(said(text, { cpus: 1, seed: 3 })).toBe('1 1 1')
    expect(said(text, { cpus: 4 })).toBe('4 4 4')
  })

  it('run a task where sched_setaffinity lets it, and its children and programs', () => {
    const text = `${HEAD}#include <errno.h>
      static int others(int cpu) { int n = 0; for (int i = 0; i < 400; i++) { n += sched_getcpu() != cpu; for (volatile int j = 0; j < 50; j++) {} } return n; }
      int main(void) {
        setvbuf(stdout, NULL, _IONBF, 0);
        cpu_set_t set; CPU_ZERO(&set); CPU_SET(5, &set);
        printf("%d", sched_setaffinity(0, sizeof set, &set) < 0 ? errno : 0);
        CPU_ZERO(&set); CPU_SET(1, &set);
        printf(" %d", sched_setaffinity(0, sizeof set, &set));
        if (fork() == 0) _exit(others(1) != 0);
        if (fork() == 0) _exit(others(1) != 0);
        int status, bad = others(1) != 0;
        while (wait(&status) > 0) bad |= status;
        printf(" %d", bad);
        CPU_SET(2, &set); sched_setaffinity(0, sizeof set, &set);
        for (int i = 0; i < 2; i++) if (fork() == 0) for (;;) {}
        printf(" %d\\n", others(1) > 0);
        execl("/bin/grep", "grep", "Cpus", "/proc/self/status", NULL);
      }`
    for (const seed of [1, 2, 3])
      expect(runC(text, { cpus: 4, seed }, { clock: 1e9 }).out).toBe(
        '22 0 0 1\nCpus_allowed:\t6\nCpus_allowed_list:\t1-2\n'
      )
  })

  it('interrupt a task on another CPU for a signal', () => {
    const text = `${HEAD}#include <signal.h>
      int main(void) {
        int status; pid_t child = fork();
        if (child == 0) for (;;) {}
        usleep(3000); kill(child, SIGSTOP); waitpid(child, &status, WUNTRACED); write(1, WIFSTOPPED(status) ? "s" : "-", 1);
        kill(child, SIGKILL); waitpid(child, &status, 0); write(1, WTERMSIG(status) == SIGKILL ? "k" : "-", 1);
      }`
    for (const seed of SEEDS) expect(said(text, { cpus: 2, seed })).toBe('sk')
  })
})
