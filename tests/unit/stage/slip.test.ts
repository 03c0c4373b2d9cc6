// The slip says what a wait reads, also when the first thread of a process ended before the process did.
import { expect, test } from 'vitest'
import { find, historyOf, mainOf, slipAt, waitStatus, type Run } from '../../../src/lib/run/client.ts'
import { factsOf } from '../../../src/lib/assignment/facts.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { narrationAt, plain, summary } from '../../../src/lib/stage/narration/index.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'

async function ran(late: string): Promise<Run> {
  const machine = nodeMachine()
  const source = `#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
static void *late(void *unused) { sleep(1); ${late} }
int main(void) {
  if (fork() == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, late, NULL);
    pthread_exit(NULL);
  }
  sleep(2);
  wait(NULL);
  return 0;
}`
  await machine.ask('boot', SHELL)
  await machine.ask('input', { kind: 'file', path: '/tmp/own.c', text: source })
  await machine.ask('input', { kind: 'keys', text: 'gcc -o /tmp/own /tmp/own.c && /tmp/own\r' })
  await machine.ask('advance', { clock: 20e9 })
  return machine.run
}

test.each([
  ['exit(3);', 0x300, 'exited 3'],
  ['raise(SIGTERM); return unused;', 15, 'killed by 15'],
  ['pthread_exit(NULL);', 0, 'exited 0']
])('the leader ends first, then another thread: %s', async (late, status, words) => {
  const run = await ran(late)
  const main = mainOf(run, { name: 'own' })!.life
  const child = historyOf(run).lives.find(({ parent, thread }) => parent === main.id && !thread)!
  const at = (event: number) => treeLayout(lookAt(run, event)).bodies.find(({ id }) => id === child.id)!

  // The leader alone has ended: what a wait will read is open.
  const leaderGone = find(run, 'tasklist_lock after exit_zombie of child 1', { name: 'own' })!
  expect(at(leaderGone)).toMatchObject({ shape: 'husk', slip: undefined, aside: '1 thread left' })
  expect(slipAt(child, leaderGone)).toBeUndefined()
  expect(plain(narrationAt(run, child.ended + 1))).toContain('has other threads')
  expect(summary(run, child.ended, leaderGone)).not.toContain('exited')

  // The process has ended: the slip is what the parent then reads.
  const reap = find(run, 'reap of child 1', { name: 'own' })!
  const before = reap - 1
  expect(at(before)).toMatchObject({ shape: 'husk', slip: words })
  expect(slipAt(child, before)).toBe(status)
  run.seek(before)
  expect(waitStatus(run.world, run.world.task.at(child.row))).toBe(status)
  expect(run.at(before)).toMatchObject({ kind: 'reap', said: { status } })
  expect(factsOf(run, 'own', Infinity).deaths.find(({ life }) => life === child)!.life.status).toBe(status)
})
