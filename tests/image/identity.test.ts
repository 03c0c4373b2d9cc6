// A machine's id follows from what it is built from, and from nothing that cannot change a run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { segments } from 'virtual:disk'
import { machineId, programId, withoutComments } from '../../src/lib/image/build/identity.ts'
import { DiskImage } from '../../src/lib/image/image.ts'
import { reset, set } from '../../src/lib/record/effects/index.ts'
import { meaningOfAll } from '../../src/lib/record/meaning.ts'
import { digestsOf } from '../../src/lib/run/digest.ts'
import { imageFile, nodeCompiler } from '../../src/lib/machine/node.ts'
import { bootC } from '../unit/machine/program.ts'

const root = new URL('../../', import.meta.url).pathname
const { list } = DiskImage.of(segments)

/** The id when a file reads as `change` makes it; and what was read. */
function idWith(path = '', change = (text: string) => text): { id: string; read: string[] } {
  const read: string[] = []
  const id = machineId(root, list.ids, (name) => {
    read.push(name)
    const text = readFileSync(join(root, name), 'utf8')
    if (name !== path) return text
    const changed = change(text)
    expect(changed, `the change of ${path} changes nothing`).not.toBe(text)
    return changed
  })
  if (path) expect(read).toContain(path)
  return { id, read }
}
const comment = (text: string) => `// Somebody explains something.\n${text}/* Better. */\n`

describe('the machine’s id', () => {
  test('is that of the sources', () => {
    expect(idWith().id).toBe(list.id)
  })

  test('does not change with a comment', () => {
    for (const path of ['src/lib/kernel/exit.ts', 'src/lib/vm/isa.ts', 'src/lib/libc/include/stdio.h'])
      expect(idWith(path, comment).id, path).toBe(list.id)
  })

  test('changes with a rule: of the kernel, the compiler, the clock, a header', () => {
    const changes: [string, string, string][] = [
      ['src/lib/kernel/exit.ts', 'TASK_DEAD', 'TASK_RUNNING'],
      ['src/lib/cc/types.ts', 'export', 'const rule = 1\nexport'],
      ['src/lib/record/constants.ts', 'NS_PER_ENTRY = 1000', 'NS_PER_ENTRY = 1001'],
      ['src/lib/machine/inputs.ts', '0o644', '0o600'],
      ['src/lib/libc/include/stdio.h', 'BUFSIZ', 'BUFSIZE']
    ]
    const ids = changes.map(([path, from, to]) => idWith(path, (text) => text.replace(from, to)).id)
    expect(new Set([list.id, ...ids]).size).toBe(changes.length + 1)
  })

  test('does not know how records are packed, nor what is made of other files', () => {
    const { read } = idWith()
    for (const path of read)
      expect(path).not.toMatch(/record\/(log|rows|effect|interpret|steps|generate|table)|\.gen\.ts/)
    // Whether a record keeps what a field was, or that it is 0 now, is packing: views are told the same.
    const names = ({ type }: ReturnType<typeof set>, name: string) => Object.keys(type.show!({ name } as never))
    expect(names(set('files'), 'files')).toEqual(names(reset('files') as never, 'files'))
    expect(meaningOfAll()).toContain(' exit_code task: exit_code value')
  })

  test('changes with a command, whose own id says which; a run that does not use it stays the same', () => {
    const other = { ...list.ids, '/bin/uniq': 'fedcba9876543210' }
    expect(machineId(root, other)).not.toBe(list.id)
    const digest = (uniq: string) => {
      const file = { path: '/bin/uniq', text: uniq, mode: 0o755 }
      const computer = bootC('int main(void) { return 3; }', {}, [file])
      computer.advance({ clock: 1e9 })
      computer.input({ kind: 'last_pid', pid: 99 })
      return digestsOf({ log: computer.k.log, world: computer.k.state })
    }
    expect(digest('a program')).toEqual(digest('another program, and a longer one'))
  })
})

describe('a program’s id', () => {
  const idOf = (text: string): string => {
    const read = (path: string) => {
      const bytes = imageFile(path)
      return bytes && Buffer.from(bytes).toString('utf8')
    }
    return programId(nodeCompiler().compile([{ name: 'a.c', text }], read).program!)
  }

  test('is of what runs: lines and names of locals are not in it, a constant is', () => {
    const id = idOf('int main(void) { int a = 3; return a; }')
    expect(idOf('/* Returns. */\n\nint main(void) {\n  int b = 3;\n  return b;\n}')).toBe(id)
    expect(idOf('int main(void) { int a = 4; return a; }')).not.toBe(id)
  })

  test('is there for each program of the machine’s own', () => {
    expect(Object.keys(list.ids)).toEqual(
      expect.arrayContaining(['/lib/libc.so', '/sbin/init', '/bin/bash', '/bin/ps'])
    )
    for (const id of Object.values(list.ids)) expect(id).toMatch(/^[0-9a-f]{16}$/)
  })
})

test('comments are left out of C as the compiler leaves them out', () => {
  const c = 'a /* " */ b // c\n"/* d */" \'"\' // e \\\nf\ng'
  expect(withoutComments(c)).toBe('a b\n"/* d */" \'"\'\ng')
})
