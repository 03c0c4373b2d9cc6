// A program of the book that nobody has changed is not compiled again: what gcc makes of it is on the disk. Nobody can tell the difference.
import { segments } from 'virtual:disk'
import { describe, expect, it } from 'vitest'
import { DiskImage } from '../../../src/lib/image/image.ts'
import { Computer, NEEDS_COMPILER } from '../../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'
import { logText } from '../logText.ts'

const { programs } = DiskImage.of(segments).list
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const text = (path: string): string => Buffer.from(imageFile(path)!).toString('utf8')

/** A computer on which the lines were typed. `compiler`: does it have one? */
function typed(lines: readonly string[], { compiler = true, made = true, uid = 1000 } = {}): Computer {
  const image = DiskImage.of(segments)
  // An image that knows of no program of the book has each of them compiled.
  if (!made) Object.assign(image, { list: { ...image.list, programs: [] } })
  const parts = { ...nodeParts(), image, ...(!compiler && { compiler: () => undefined }) }
  const computer = Computer.boot(parts, { start: { kind: 'shell' }, uid })
  computer.advance({ clock: 1e8 })
  for (const line of lines) {
    computer.input({ kind: 'keys', text: `${line}\r` })
    computer.advance({ clock: computer.clock + 1e8 })
  }
  return computer
}

const asks = (lines: readonly string[], uid?: number): boolean =>
  typed(lines, { compiler: false, ...(uid !== undefined && { uid }) }).k.needs === NEEDS_COMPILER

describe('a program of the book as it stands', () => {
  it.each(programs.map(({ source, made }) => [nameOf(source), source, made] as const))(
    '%s: gcc makes of it what is on the disk, and has nothing to say',
    (name, source, made) => {
      const sources = [{ name, text: text(source) }]
      // A header of the folder would be another one on the machine.
      expect(sources[0].text).not.toMatch(/^\s*#\s*include\s*"/m)
      const { program, messages } = nodeCompiler().compile(sources, (path) => imageFile(path) && text(path))
      expect(messages).toBe('')
      expect(Buffer.compare(DiskImage.of(segments).read(made)!, program!)).toBe(0)
    }
  )

  it('needs no compiler, and its run has the same records', () => {
    const lines = ['gcc -o own zombie_maker.c', './own 1 2', 'ps']
    const [already, anew] = [typed(lines, { compiler: false }), typed(lines, { made: false })]
    expect(already.k.needs).toBe(0)
    expect(logText(already.k.log)).toBe(logText(anew.k.log))
  })
})

describe('it is compiled', () => {
  it('when its text is another one, even of the same length', () => {
    expect(asks(['tr e E < zombie_maker.c > a.c', 'cp a.c zombie_maker.c', 'gcc zombie_maker.c'])).toBe(true)
    expect(asks(['cp zombie_maker.c /tmp', 'cd /tmp', 'gcc zombie_maker.c'])).toBe(false)
  })
  it('when it has another name, or is not alone', () => {
    expect(asks(['gcc ./zombie_maker.c'])).toBe(true)
    expect(asks(['cp zombie_maker.c own.c', 'gcc own.c'])).toBe(true)
    expect(asks(['gcc zombie_maker.c family.c'])).toBe(true)
  })
  it('when a header has been changed, or has gone', () => {
    expect(asks(['echo "int x;" >> /usr/include/stdio.h', 'gcc zombie_maker.c'], 0)).toBe(true)
    expect(asks(['rm /usr/include/unistd.h', 'gcc zombie_maker.c'], 0)).toBe(true)
  })
})
