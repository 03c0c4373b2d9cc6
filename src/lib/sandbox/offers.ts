// offers.ts: what can be picked in the sandbox: the programs of content/programs, and one to write.
import { OWN_TITLE, PROGRAM_TITLES } from './en.ts'

export interface SandboxProgram {
  /** Name of the program, and of its file without `.c`. */
  readonly name: string
  readonly title: string
  readonly source: string
}

export const DEFAULT_PROGRAM = 'zombie_maker'
export const OWN_PROGRAM = 'own'

const OWN: SandboxProgram = {
  name: OWN_PROGRAM,
  title: OWN_TITLE,
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

/** `sources`: the text of each file of content/programs, by name. Throws, and so breaks the build, if one is missing. */
export function sandboxPrograms(sources: { readonly [name: string]: string | undefined }): SandboxProgram[] {
  const programs = Object.entries(PROGRAM_TITLES).map(([name, title]) => {
    const source = sources[name]
    if (source === undefined) throw new Error(`content/programs/${name}.c is not there`)
    return { name, title, source }
  })
  return [...programs, OWN]
}
