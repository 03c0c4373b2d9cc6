// What the lessons say at a step, an answer or a task is so at the moment that it shows. (The example has a test of its own.)
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { clockAt, EXIT_ZOMBIE, find, historyOf, memoryOf, TASK_DEAD } from '../../../src/lib/run/client.ts'
import { begun, lineTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { told } from './told.ts'

/** What the terminal of a computer shows on which a program of one's own was compiled and these lines were typed. */
async function typed(text: string, ...session: string[]): Promise<string> {
  const machine = nodeMachine()
  const files = [{ path: '/tmp/own.c', text }]
  await computeAhead(
    machine,
    { program: '', root: false, session: ['gcc -o /tmp/own /tmp/own.c', ...session], panes: [] },
    { files }
  )
  return terminalText(machine.run, machine.run.length)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
}

test('01: the shot is accepted, answered with 0, and changes nothing', async () => {
  const t = await told('01-shotgun.svx', 'session')
  t.step('listed')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toContain('2051 pts/1    00:00:00 zombie_maker <defunct>')
  expect(t.at('fired')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('accepted')).toMatchObject({ said: { ret: 0 } })
  t.step('still')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toMatch(/echo \$\?\n0\n/)
  t.seek(t.plan.tries.alive.until)
  expect(t.task(2051).exit_code).toBe(3 << 8)
})

test('01: kill -0 says of a zombie that it is there', async () => {
  const screen = await typed(
    `#include <unistd.h>
int main(void) {
  if (fork() == 0) return 3;
  for (;;) pause();
}`,
    '/tmp/own &',
    'kill -0 2051; echo answer $?',
    'kill -0 2099; echo answer $?'
  )
  expect(screen.match(/^answer \d$/gm)).toEqual(['answer 0', 'answer 1'])
})

test('02: the parent is the first to write to the shared page, and the child then owns the other', async () => {
  const t = await told('02-life.svx', 'life')
  const forked = find(t.run, 'fork of main', { name: 'five_calls' })!
  const faults = Array.from({ length: t.run.length - forked }, (_, i) => t.run.at(forked + i))
    .filter((record) => record.kind === 'page_fault')
    .slice(0, 2)
  const WRITE = 1
  const COPY = 2
  t.step('page')
  expect(faults.map(({ row, said }) => [row, said.access])).toEqual([
    [t.task(2050).row, WRITE | COPY],
    [t.task(2051).row, WRITE]
  ])
  expect(new Set(faults.map(({ said }) => said.address)).size).toBe(1)
  expect(t.letters(2050, 2051)).toBe('SR')
  expect(t.at('letter')).toMatchObject({ said: { sig: 17, fate: 1 } })
  t.step('status')
  expect(t.last).toMatchObject({ kind: 'sys_exit', said: { ret: 2051 } })
})

describe('03', () => {
  test('three zombies fill the table, and one slip read makes room', async () => {
    const t = await told('03-zombie.svx', 'table')
    t.step('memory')
    expect([memoryOf(t.run.world, t.task(2051)).vsz, memoryOf(t.run.world, t.task(2051)).rss]).toEqual([0, 0])
    t.step('three')
    expect(t.letters(2050, 2051, 2052, 2053)).toBe('RZZZ')
    t.answer('next', 'free')
    expect(t.last).toMatchObject({ kind: 'limit_reached', said: { errno: 11 } })
    t.step('full')
    expect(t.screen).toContain('fork: Resource temporarily unavailable')
    t.step('read')
    expect(t.screen).toContain('2051 exited with status 3 and took 3000 us')
    t.step('room')
    expect(t.letters(2051, 2052, 2053, 2054)).toBe('-ZZR')
  })

  test('an orphan lives, with init for a parent, and is waited for', async () => {
    const t = await told('03-zombie.svx', 'orphan')
    t.step('together')
    expect([t.letters(2050, 2051), t.parent(2051)]).toEqual(['SS', 2050])
    t.step('orphaned')
    expect([t.letters(2051), t.parent(2051)]).toEqual(['S', 1])
    t.step('lives')
    expect(t.screen).toContain('Child 2051: my parent is 1 now')
    t.step('waited')
    expect(t.letters(2051)).toBe('-')
  })
})

test('04: the kernel’s order, two fields, and the answer false', async () => {
  const t = await told('04-exit.svx', 'ends')
  t.step('slip')
  expect(t.task(2052).exit_code).toBe(3 << 8)
  expect([t.task(2052).mm, t.task(2052).files, t.task(2052).fs]).not.toContain(0)
  t.step('memory')
  expect([t.task(2052).mm, t.task(2052).files === 0, t.task(2052).fs === 0]).toEqual([0, false, false])
  t.step('heirs')
  expect(t.parent(2054)).toBe(1)
  expect(t.run.at(find(t.run, 'do_notify_parent of child 2', { name: 'last_words' })! - 1)).toMatchObject({
    said: { handler: 0, flags: 0, autoreap: 0 }
  })
  expect(t.at('decision')).toMatchObject({ said: { sig: 17, fate: 1 } })
  t.step('fields')
  expect(t.task(2052)).toMatchObject({ state: TASK_DEAD, exit_state: EXIT_ZOMBIE })
  t.answer('number', 'told')
  expect(t.letters(2052)).toBe('Z')
  t.step('read')
  expect(t.letters(2051, 2052)).toBe('--')
})

test('04: a sleeping thread has just been woken; a first thread that has ended waits for the others', async () => {
  const t = await told('04-exit.svx', 'ends')
  t.step('threads')
  expect(t.letters(2053)).toBe('R')
  const screen = await typed(
    `#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
static void *work(void *nothing) { for (;;) pause(); }
int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, work, NULL);
    pthread_exit(NULL);
  }
  sleep(1);
  printf("now %d\\n", waitpid(pid, &status, WNOHANG));
  fflush(stdout);
  waitpid(pid, &status, 0);
  printf("then killed by %d\\n", WTERMSIG(status));
  return 0;
}`,
    '/tmp/own &',
    '#+2s',
    'ps -e -o pid,stat,vsz,comm',
    'grep -E "State|Threads" /proc/2051/status',
    'kill -9 2051; sleep 1'
  )
  expect(screen).toMatch(/ 2051 Zl +0 /)
  expect(screen).toMatch(/State:\s+Z \(zombie\)\nThreads:\s+2/)
  expect(screen).toContain('now 0')
  expect(screen).toContain('then killed by 9')
})

test('05: the living one ends itself, and a second shot finds nobody', async () => {
  const t = await told('05-kill.svx', 'session')
  t.step('shot')
  expect(t.task(2051).exit_code).toBe(0)
  expect([t.at('shot').kind, t.letters(2051)]).toEqual(['try_to_wake_up', 'R'])
  const sent = find(t.run, 'signal_generate of child 1', { name: 'zombie_maker' })!
  expect(t.run.at(sent - 1)).toMatchObject({ said: { sig: 9, fate: 0 } })
  t.step('itself')
  expect(t.run.world.sys.current).toBe(t.task(2051).row)
  t.step('emptied')
  expect(t.task(2051)).toMatchObject({ mm: 0, files: 0, state: TASK_DEAD, exit_code: 9 })
  t.answer('left', 'nothing')
  expect(t.screen).toMatch(/2051 .* Z .*<defunct>/)
  expect(t.at('again')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('zero')).toMatchObject({ said: { ret: 0 } })
  t.step('state')
  expect(t.screen).toMatch(/State:\s+Z \(zombie\)/)
})

test('06: without its fflush, and into a pipe, the first line comes three times', async () => {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  const source = readFileSync('content/programs/zombie_maker.c', 'utf8')
  const text = source.replace('fflush(stdout);', '')
  expect(text).not.toBe(source)
  await machine.ask('input', { kind: 'file', path: '/home/juan/unflushed.c', text })
  for (const line of ['gcc -o unflushed unflushed.c', './unflushed 1 2 | grep -c Parent'])
    await typeAt(machine, lineTyped(line))
  const { lines } = terminalText(machine.run, machine.run.length)
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toContain('3')
})

describe('07', () => {
  test('the question is asked while both are zombies of 2050, which sleeps', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.seek(t.plan.predictions.heirs.before)
    expect([t.letters(2050, 2051, 2052), t.parent(2051)]).toEqual(['SZZ', 2050])
  })

  test('“init kills them”: the only signal is one to init', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.answer('heirs', 'killed')
    expect(t.last).toMatchObject({ kind: 'signal_generate', row: t.task(1).row })
    expect(t.task(2051).exit_state).toBe(EXIT_ZOMBIE)
  })

  test('“they stay for good”: somebody has just read the second slip', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.answer('heirs', 'stay')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row, status: 3 << 8 } })
  })

  test('init adopts while 2050 still runs, which then is a zombie itself, exited 0; bash takes it in silence', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    t.step('adopted')
    expect([t.parent(2051), t.parent(2052), t.letters(2050)]).toEqual([1, 1, 'R'])
    expect(t.run.world.sys.current).toBe(t.task(2050).row)
    t.step('parent')
    expect([t.letters(2050, 2051, 2052), t.task(2050).exit_code]).toEqual(['ZZZ', 0])
    t.step('shell')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1934).row, status: 0 } })
    // In its handler, and not asleep in a wait.
    const taken = find(t.run, 'signal_deliver of shell after zombie of main', { name: 'zombie_maker' })!
    expect(t.run.at(taken - 1)).toMatchObject({ said: { sig: 17 } })
    expect(taken).toBeLessThan(t.run.event)
    expect(t.screen).not.toContain('Done')
  })

  test('init asks three times, with the flags of the text, for 2051, 2052 and nobody', async () => {
    const t = await told('07-reaped.svx', 'heirs')
    const begin = find(t.run, 'start', { name: 'zombie_maker' })!
    const WNOHANG_WEXITED_WSTOPPED_WCONTINUED = 1 | 4 | 2 | 8
    const calls = historyOf(t.run).calls.filter(
      ({ life, nr, enter, exit }) => life.pid === 1 && nr === 247 && enter > begin && exit < t.run.length
    )
    expect(calls.slice(0, 3).map(({ args }) => args[3])).toEqual(Array(3).fill(WNOHANG_WEXITED_WSTOPPED_WCONTINUED))
    expect(calls.slice(0, 3).map(({ notes }) => notes.find(({ kind }) => kind === 'sys_siginfo')?.said)).toEqual([
      expect.objectContaining({ si_pid: 2051, si_status: 3 }),
      expect.objectContaining({ si_pid: 2052, si_status: 3 }),
      expect.objectContaining({ si_pid: 0 })
    ])
    for (const [step, pid] of [
      ['first', 2051],
      ['reaped', 2052]
    ] as const) {
      t.step(step)
      expect(t.last).toMatchObject({ kind: 'reap', row: t.task(pid).row, said: { by: t.task(1).row } })
    }
  })

  test('strace shows what init does, and a subreaper is nearer than init', async () => {
    const t = await told('07-reaped.svx', 'traced')
    t.step('lines')
    expect(t.screen).toMatch(/waitid\(P_ALL, 0, \{.*si_pid=2051, .*si_status=3/)
    expect(t.screen).toMatch(/waitid\(P_ALL, 0, \{.*si_pid=2052, .*si_status=3/)
    expect(t.screen).toMatch(/waitid\(P_ALL, 0, \{\}, .*\n.*rt_sigreturn.*\n.*rt_sigsuspend\(\[\]/)
    expect(t.letters(1)).toBe('S')
    const nearer = await told('07-reaped.svx', 'nearer')
    nearer.step('orphans')
    expect([nearer.parent(2052), nearer.parent(2053)]).toEqual([2050, 2050])
    nearer.step('found')
    expect(nearer.screen).toContain('my parent is 2050')
  })
})

describe('08', () => {
  test('SIG_IGN set too late keeps one zombie, and makes no second one', async () => {
    const t = await told('08-ignore.svx', 'late')
    expect(t.at('dropped')).toMatchObject({ said: { sig: 17, fate: 1 } })
    expect(t.run.at(find(t.run, 'do_notify_parent of child 1', { name: 'too_late' })! - 1)).toMatchObject({
      said: { handler: 0, autoreap: 0 }
    })
    expect(t.at('says')).toMatchObject({ said: { sig: 17, handler: 1 } })
    expect(t.at('waived')).toMatchObject({ said: { handler: 1, autoreap: 1 } })
    t.step('unread')
    expect(t.letters(2051, 2052)).toBe('Z-')
    t.step('stayed')
    expect(t.letters(2051)).toBe('Z')
    expect(t.run.at(find(t.run, 'sys_exit wait4 of main', { name: 'too_late' })! - 1)).toMatchObject({
      said: { ret: 2051 }
    })
  })

  test('wait sleeps till the last child is gone, then fails with ECHILD', async () => {
    const t = await told('08-ignore.svx', 'early')
    t.step('waiting')
    expect(t.letters(2050)).toBe('S')
    expect(t.at('knock')).toMatchObject({ said: { woken: 1 } })
    expect(t.at('echild')).toMatchObject({ said: { ret: -10 } })
    t.step('echild')
    expect(t.letters(2051, 2052)).toBe('--')
    expect(find(t.run, 'signal_generate of main', { name: 'ignoring_parent' })).toBeUndefined()
  })

  test('SA_NOCLDWAIT: the letter is sent, and there is no zombie', async () => {
    const t = await told('08-ignore.svx', 'flag')
    expect(t.at('handler')).toMatchObject({ said: { sig: 17, fate: 0 } })
    t.step('neither')
    expect(t.letters(2051, 2052)).toBe('-S')
    expect(find(t.run, 'zombie of child 1', { name: 'nocldwait_parent' })).toBeUndefined()
  })
})

test('08: two letters are opened, and two zombies lie there; waitpid for one that went unread fails at once', async () => {
  const t = await told('08-ignore.svx', 'told')
  for (const show of [() => t.step('still'), () => t.answer('reaps', 'handler')]) {
    show()
    expect(t.letters(2051, 2052)).toBe('ZZ')
    expect(t.last).toMatchObject({ kind: 'signal_deliver', said: { sig: 17 } })
  }
  const watched = await told('08-ignore.svx', 'watched')
  watched.step('shown')
  expect(watched.screen).toMatch(/ERESTART_RESTARTBLOCK .*\n--- SIGCHLD \{.*\} ---/)
  const screen = await typed(
    `#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  signal(SIGCHLD, SIG_IGN);
  pid_t gone = fork();
  if (gone == 0) return 1;
  if (fork() == 0) for (;;) pause();
  sleep(1);
  if (waitpid(gone, NULL, 0) == -1) perror("waitpid");
  return 0;
}`,
    '/tmp/own'
  )
  expect(screen).toContain('waitpid: No child processes')
})

describe('09', () => {
  test('the letter lies there while its reader has been woken, and the second is no letter', async () => {
    const t = await told('09-reaping.svx', 'once')
    t.step('first')
    expect(t.letters(2050, 2051)).toBe('RZ')
    expect(t.at('second')).toMatchObject({ said: { sig: 17, fate: 2 } })
  })

  test('the one in between is gone when 2050 is said to have no children', async () => {
    const t = await told('09-reaping.svx', 'away')
    t.step('between')
    expect([t.letters(2051, 2052), t.parent(2052)]).toEqual(['-S', 1])
  })

  test('the forgotten are swept four seconds after they have ended', async () => {
    const t = await told('09-reaping.svx', 'library')
    const second = (step: string) => {
      t.step(step)
      return Math.round(clockAt(t.run, t.run.event) / 1e9)
    }
    const forgotten = second('forgotten')
    expect(t.letters(2051, 2052)).toBe('ZZ')
    expect(second('swept') - forgotten).toBe(4)
  })
})

describe('10', () => {
  test('the message of the refusal is on the screen, and the dying process 1 is about to wait for six', async () => {
    const t = await told('10-container.svx', 'full')
    t.step('refused')
    expect(t.screen).toContain('fork: Resource temporarily unavailable')
    t.step('fall')
    expect(t.letters(2052, 2054)).toBe('RZ')
    expect(t.run.world.sys.current).toBe(t.task(2052).row)
    t.step('gone')
    expect(t.letters(2051, 2052, 2054)).toBe('---')
  })
})

test('11: the last of the waves begins with the first of 149', async () => {
  const t = await told('11-full.svx', 'table')
  t.step('wave')
  expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row } })
  expect([t.letters(301, 302), t.letters(449)]).toEqual(['ZZ', 'Z'])
  const refused = await told('11-full.svx', 'bomb')
  refused.step('refused')
  expect(refused.letters(2050, 2051, 2052, 2053, 2054)).not.toContain('-')
})

describe('12', () => {
  test('the sleep goes on; the dead child is read by init, and the living one lives', async () => {
    const t = await told('12-summary.svx', 'murder')
    expect(t.at('undisturbed')).toMatchObject({ said: { sig: 17, fate: 1 } })
    t.step('dead')
    expect(t.letters(2050, 2051, 2052)).toBe('SZS')
    t.answer('family', 'neither')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row } })
    t.step('lives')
    expect([t.letters(2050, 2051, 2052), t.parent(2052)]).toEqual(['--S', 1])
    expect(t.screen).toMatch(/\[1\]\+ +Killed +\.\/family/)
  })

  test('a parent that waits has a zombie for a moment', async () => {
    const t = await told('12-summary.svx', 'waiting')
    t.step('moment')
    expect(t.letters(2051)).toBe('Z')
    t.step('read')
    expect(t.letters(2051)).toBe('-')
  })
})
