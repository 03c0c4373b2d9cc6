// Works to try things with: one in which nothing was done yet, one that was played, one that computes for as long as it is let.
import { HOME } from '../../../src/lib/sandbox/shell.ts'
import type { Work } from '../../../src/lib/sandbox/works/work.ts'

const TEXT = `#include <stdlib.h>
#include <unistd.h>
int main(void)
{
	if (fork() == 0)
		exit(7);
	sleep(60);
	return 0;
}
`

const key = (text: string, clock: number) => ({ clock, input: { kind: 'keys', text } }) as const
const begun = [
  { clock: 86_871, input: { kind: 'last_pid', pid: 2048 } },
  { clock: 86_871, input: { kind: 'file', path: `${HOME}/own.c`, text: TEXT } },
  key('gcc -o own own.c\r', 86_871),
  key('./own &\r', 300_000)
] as const

export const FRESH: Work = { program: 'own', files: { 'own.c': TEXT } }

/** Two CPUs, a zombie, an act, a future that was left. */
export const PLAYED: Work = {
  title: 'A zombie, and who kills its parent',
  program: 'own',
  files: { 'own.c': `${TEXT}/* 僵尸 🧟 */\n` },
  run: {
    machine: 'this-machine',
    name: 'own',
    settings: { seed: 7, cpus: 2, pid_max: 5000 },
    way: {
      inputs: [
        ...begun,
        { clock: 5e9, input: { kind: 'act', task: 5, act: { kind: 'signal', sig: 15 } } },
        key('ps\r', 6e9)
      ],
      until: 20e9
    },
    left: [
      {
        shared: 4,
        inputs: [{ clock: 7e9, input: { kind: 'act', task: 5, act: { kind: 'wait' } } }],
        until: 9e9,
        words: ['', '', 'typed', 'typed', 'wait() in 2050']
      }
    ],
    draft: 'kill -9 20'
  },
  shown: { at: { clock: 6e9 }, panes: ['tree', 'timeline', 'kernel'], chosen: 5 },
  digests: ['0123456789abcdef']
}

export const SPINS: Work = {
  program: 'own',
  files: { 'own.c': TEXT },
  run: {
    machine: 'this-machine',
    name: 'spins',
    way: {
      inputs: [
        { clock: 86_871, input: { kind: 'file', path: `${HOME}/spins.c`, text: 'int main(void) { for (;;); }\n' } },
        key('gcc -o spins spins.c; ./spins\r', 86_871)
      ],
      until: 3600e9
    },
    left: [],
    draft: ''
  }
}
