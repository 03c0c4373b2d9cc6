// programs.ts: what can be picked in the sandbox: the programs of content/programs, and one of one's own.

export interface SandboxProgram {
  /** Name of the program, and of its file without `.c`. */
  readonly name: string
  readonly title: string
  readonly source: string
}

/** In the order in which they are offered. */
const TITLES: { readonly [name: string]: string } = {
  zombie_maker: 'a parent that never waits',
  waiting_parent: 'a parent that waits',
  ignoring_parent: 'a parent that ignores SIGCHLD',
  nocldwait_parent: 'a parent with SA_NOCLDWAIT',
  reaping_handler: 'a handler that reaps in a loop',
  orphan_maker: 'a parent that ends first',
  double_fork: 'a grandchild for init',
  subreaper: 'a parent that adopts orphans'
}

export const DEFAULT_PROGRAM = 'zombie_maker'
export const OWN_PROGRAM = 'own'

const OWN: SandboxProgram = {
  name: OWN_PROGRAM,
  title: 'your own program',
  source: `#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	pid_t pid = fork();

	if (pid == -1) {
		perror("fork");
		return 1;
	}
	if (pid == 0)
		exit(7);
	sleep(60);
	return 0;
}
`
}

/** `sources`: text of each file of content/programs, by name. Throws when one is missing: then the build fails. */
export function sandboxPrograms(sources: { readonly [name: string]: string | undefined }): SandboxProgram[] {
  const programs = Object.entries(TITLES).map(([name, title]) => {
    const source = sources[name]
    if (source === undefined) throw new Error(`content/programs/${name}.c is not there`)
    return { name, title, source }
  })
  return [...programs, OWN]
}
