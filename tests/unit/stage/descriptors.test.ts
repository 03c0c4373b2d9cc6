// Who holds which end, on the computer itself.
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { begun, keysTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { descriptorsLayout, type Opened } from '../../../src/lib/stage/descriptors/descriptorsLayout.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'

/** Everything that is open when the program and all others have gone to sleep. */
async function opened(source: string, ...keys: string[]): Promise<readonly Opened[]> {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  await machine.ask('input', { kind: 'file', path: '/home/juan/own.c', text: `#include <unistd.h>\n${source}` })
  await typeAt(machine, keysTyped('gcc -o own own.c\r'))
  for (const text of ['./own &\r', ...keys]) {
    await machine.ask('input', { kind: 'keys', text })
    await machine.ask('advance', { settle: true })
  }
  const { run } = machine
  return descriptorsLayout(lookAt(run, run.length)).opened
}

const told = ({ ends: { write, read } }: Opened) =>
  [write, read].map((end) => end.map(({ pid, fds, asleep }) => `${pid}:${fds.join()}${asleep ? ' sleeps' : ''}`))
const pipes = (all: readonly Opened[]) => all.filter(({ kind }) => kind === 'pipe')

const TALK = (inParent: string, inChild: string) => `int main(void) {
  int p[2]; char c;
  pipe(p);
  if (fork() == 0) { ${inChild} while (read(p[0], &c, 1) > 0) ; _exit(0); }
  ${inParent} sleep(60);
  return 0;
}`

describe('a pipe', () => {
  test('whose writer forgets to close its end keeps its reader waiting, and says who', async () => {
    const [pipe, ...others] = pipes(await opened(TALK('close(p[0]);', 'close(p[1]);')))
    expect(others).toEqual([])
    expect(told(pipe)).toEqual([['2050:4'], ['2051:3 sleeps']])
    expect(pipe.why).toBe('2051 waits to read because 2050 (fd 4) still holds an end to write.')
  })

  test('whose reader holds an end to write itself never ends', async () => {
    const [pipe] = pipes(await opened(TALK('close(p[0]); close(p[1]);', '')))
    expect(told(pipe)).toEqual([['2051:4'], ['2051:3 sleeps']])
    expect(pipe.why).toBe(
      '2051 waits to read, and nobody else can write: 2051 (fd 4) holds an end to write, so the end of file never comes.'
    )
  })

  test('of which both have all ends: each is named', async () => {
    const [pipe] = pipes(await opened(TALK('dup(p[1]);', '')))
    expect(told(pipe)).toEqual([
      ['2050:4,5', '2051:4'],
      ['2050:3', '2051:3 sleeps']
    ])
    expect(pipe.why).toBe('2051 waits to read because 2050 (fd 4, 5) still holds an end to write.')
  })

  test('that all have closed is gone', async () => {
    expect(pipes(await opened(TALK('close(p[0]); close(p[1]);', 'close(p[1]);')))).toEqual([])
  })

  test('that is full keeps its writer waiting', async () => {
    const [pipe] = pipes(
      await opened(`int main(void) {
  int p[2]; char page[4096];
  pipe(p);
  if (fork() == 0) { close(p[1]); sleep(60); _exit(0); }
  close(p[0]);
  for (;;) write(p[1], page, sizeof page);
}`)
    )
    expect([pipe.bytes, ...told(pipe)]).toEqual([65536, ['2050:4 sleeps'], ['2051:3']])
    expect(pipe.why).toBe('2050 waits to write: the pipe is full, and 2051 (fd 3) could read it.')
  })
})

test('the terminal has those who hold it, and who waits for a line', async () => {
  const terminal = (await opened('int main(void) { sleep(60); }')).find(({ kind }) => kind === 'terminal')!
  expect(terminal.name).toBe('pts/1')
  expect(told(terminal)[1]).toEqual(['1934:0,1,2,255 sleeps', '2050:0,1,2'])
  expect(terminal.why).toBe('1934 waits for a line to be typed.')
})

test('a file has its name, and a FIFO, too', async () => {
  const all = await opened(
    `#include <fcntl.h>
#include <sys/stat.h>
int main(void) { mkfifo("hole", 0600); open("own.c", O_RDONLY); open("hole", O_RDWR); sleep(60); }`
  )
  const at = (name: string) => all.find((one) => one.name === name)!
  expect(told(at('own.c'))).toEqual([[], ['2050:3']])
  expect(told(at('hole'))).toEqual([['2050:4'], ['2050:4']])
})
