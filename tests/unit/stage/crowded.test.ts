// Trees of programs with threads and in PID namespaces, as numbers.
import { expect, test } from 'vitest'
import { clockAt, find, mainOf, type MachineClient, type Run } from '../../../src/lib/run/client.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { happened, plain } from '../../../src/lib/stage/narration/index.ts'
import { listLayout } from '../../../src/lib/stage/tree/listLayout.ts'
import type { Body, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'

/** The tree when all of a program's tasks are asleep. */
async function asleep(source: string, uid = 1000): Promise<{ machine: MachineClient; run: Run; layout: TreeLayout }> {
  const machine = nodeMachine()
  await machine.ask('boot', { ...SHELL, uid })
  await machine.ask('advance', { settle: true })
  await machine.ask('input', { kind: 'file', path: '/tmp/own.c', text: source })
  for (const line of ['cd /tmp', 'gcc -o own own.c', './own &']) {
    await machine.ask('input', { kind: 'keys', text: `${line}\r` })
    await machine.ask('advance', { settle: true })
  }
  const { run } = machine
  return { machine, run, layout: treeLayout(lookAt(run, run.length)) }
}

const own = (layout: TreeLayout): Body[] => layout.bodies.filter(({ name }) => name === 'own')
const inside = (box: { x: number; y: number; w: number; h: number }, body: Body): boolean =>
  body.x >= box.x && body.x + body.w <= box.x + box.w && body.y >= box.y && body.y + body.h <= box.y + box.h

test('who lives in a PID namespace stands in its box, with two numbers; who made it stands outside', async () => {
  const { layout } = await asleep(
    `#define _GNU_SOURCE
#include <sched.h>
#include <unistd.h>
int main(void) {
  unshare(CLONE_NEWPID);
  if (fork() == 0) { if (fork() == 0) pause(); pause(); }
  pause();
  return 0;
}`,
    0
  )
  const [outer, first, second] = own(layout)
  expect([outer.inside, first.inside, second.inside]).toEqual([undefined, 1, 2])
  expect(second.pid).toBe(first.pid + 1)
  expect(layout.boxes).toHaveLength(1)
  const [box] = layout.boxes
  expect([outer, first, second].map((body) => inside(box, body))).toEqual([false, true, true])
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.w).toBeLessThanOrEqual(layout.width)
  expect(box.y).toBeGreaterThan(outer.y + outer.h)
  expect(first.label).toContain(', 1 in its PID namespace')
  const row = listLayout(layout).find(({ body }) => body === second)!
  expect(row.notes.map(({ words }) => words)).toContain('2 inside')
})

test('a handler that begins is called by its name in the program', async () => {
  const { run, machine } = await asleep(`#include <signal.h>
#include <unistd.h>
static void on_child(int sig) { (void)sig; }
int main(void) { signal(SIGCHLD, on_child); if (fork() == 0) _exit(0); for (;;) pause(); }`)
  const { life } = mainOf(run, { name: 'own' })!
  const program = await machine.ask('program', life.program)
  const event = find(run, 'signal_deliver of main', { name: 'own' })!
  const titles = (text: typeof program) => treeLayout(lookAt(run, event, text)).marks.map(({ title }) => title)
  expect(titles(program)).toContain('on_child()')
  expect(titles(undefined)).toContain('handler of SIGCHLD')
})

const THREADS = (main: string) => `#include <pthread.h>
#include <unistd.h>
static void *work(void *arg) { sleep(20); return arg; }
int main(void) {
  pthread_t a, b;
  pthread_create(&a, 0, work, 0);
  pthread_create(&b, 0, work, 0);
  ${main}
}`

test('a process shows its other threads, each with number and letter', async () => {
  const { layout } = await asleep(THREADS('sleep(50); return 0;'))
  const [body] = own(layout)
  expect(body.threads).toEqual([
    { tid: body.pid + 1, letter: 'S' },
    { tid: body.pid + 2, letter: 'S' }
  ])
  expect(body.h).toBeGreaterThan(60)
  expect(body.label).toContain(`threads ${body.pid + 1} S, ${body.pid + 2} S`)
  expect(layout.height).toBeGreaterThanOrEqual(body.y + body.h)
})

test('a child of a thread hangs from the process', async () => {
  const { layout } = await asleep(THREADS('if (fork() == 0) sleep(90); pthread_exit(0);'))
  const [body, child] = own(layout)
  expect([body.letter, child.letter, child.parent]).toEqual(['Z', 'S', body.id])
})

test('a leader that ended before its threads is a zombie that says how many are left', async () => {
  const { layout } = await asleep(THREADS('pthread_exit(0);'))
  const [body] = own(layout)
  expect([body.letter, body.shape, body.threads.length, body.aside]).toEqual(['Z', 'husk', 2, '2 threads left'])
})

test.each([
  [2, '1937, 1939 and 13 more ended, zombies, exited 0; 1938, 1940 and 13 more ended, zombies, exited 1.'],
  [5, '1937, 1938 and 28 more ended, zombies.']
])('what happened to thirty children that end in %i ways is said in a sentence', async (ways, sentence) => {
  const { run, machine } = await asleep(`#include <unistd.h>
int main(void) { for (int i = 0; i < 30; i++) if (fork() == 0) { sleep(1); _exit(i % ${ways}); } sleep(60); }`)
  const { length: before } = run
  await machine.ask('advance', { clock: clockAt(run, before) + 2e9 })
  expect(plain(happened(run, before, run.length)!)).toBe(sentence)
})

test('words of one letter do not run into the next, though init and the shell lie side by side', async () => {
  const { machine, run } = await asleep(`#include <unistd.h>
int main(void) { for (int i = 0; i < 2; i++) if (fork() == 0) _exit(3); pause(); }`)
  const from = run.length
  const { life } = mainOf(run, { name: 'own' })!
  await machine.ask('input', { kind: 'act', task: life.id, act: { kind: 'signal', sig: 9 } })
  await machine.ask('advance', { settle: true })
  let pairs = 0
  let said = 0
  for (let event = from; event <= run.length; event++) {
    run.seek(event)
    const letters = treeLayout(lookAt(run, event)).marks.filter(({ kind }) => kind === 'letter')
    const [left, right] = letters.sort((a, b) => a.x - b.x)
    if (!right || Math.abs(left.y - right.y) > 10) continue
    pairs++
    expect(left.mute === true || left.x + left.dx + 8 * (left.brief ? left.title : left.detail).length < right.x).toBe(
      true
    )
    // Under the shell there may stand a function of the kernel, in which the program dies.
    if (!right.mute) said++
  }
  expect(pairs).toBeGreaterThan(0)
  expect(said).toBeGreaterThan(0)
})
