// include.ts: #include (6.10.2): which file is meant, and where it is.

import type { Span } from '../source.ts'
import { nearest } from '../suggest.ts'
import type { Token } from '../token.ts'
import { expand } from './expand.ts'
import { restOfLine, type Layer, type Reader } from './reader.ts'

interface HeaderName {
  readonly name: string
  /** Written as <name>. */
  readonly angled: boolean
  readonly span: Span
}

/** Characters of a path, and of a name in it, that a file can have: linux/limits.h. */
const PATH_MAX = 4096
const NAME_MAX = 255

/** What a mistyped #include can have meant. */
const KNOWN_HEADERS = (
  'assert.h ctype.h dirent.h err.h errno.h fcntl.h float.h getopt.h inttypes.h limits.h math.h poll.h pwd.h sched.h setjmp.h signal.h ' +
  'stdarg.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h strings.h termios.h time.h unistd.h ' +
  'sys/ioctl.h sys/mman.h sys/prctl.h sys/resource.h sys/select.h sys/stat.h sys/syscall.h sys/time.h sys/types.h sys/wait.h'
).split(' ')

// include = "<" path ">" | "\"" path "\"" | tokens that expand to one of these
export function include(r: Reader, layer: Layer, directive: Token): void {
  const { reporter, sources } = r.around
  const header = headerName(r, layer, directive)
  if (!header) return
  const { name, span } = header
  const path = findHeader(r, layer.file!.name, header)
  if (path === undefined) {
    const guess = nearest(name, KNOWN_HEADERS)
    if (guess && guess !== name) reporter.error('header-not-found-guess', span, { name, guess })
    else reporter.error('header-not-found', span, { name })
    return
  }
  if (!r.once.has(path)) r.pushFile(sources.add(path, r.textOf(path)!), span)
}

function headerName(r: Reader, layer: Layer, directive: Token): HeaderName | null {
  const { reporter } = r.around
  const start = layer.tokens[layer.at]!.start
  let line = restOfLine(layer)
  if (line[0]?.kind === 'ident') line = expand(r, line)
  const first = line[0]
  const last = line.findIndex((token) => token.text === '>')
  if (first?.kind === 'string' && !first.problem) {
    if (line.length > 1) reporter.warning('extra-after-directive', line[1]!, { name: 'include' })
    return { name: first.text.slice(1, -1), angled: false, span: first }
  }
  if (first?.text === '<' && last > 0) {
    if (line.length > last + 1) reporter.warning('extra-after-directive', line[last + 1]!, { name: 'include' })
    const name = line
      .slice(1, last)
      .map((token) => (token.space && token !== line[1] ? ' ' : '') + token.text)
      .join('')
    return { name, angled: true, span: { start: first.start, end: line[last]!.end } }
  }
  reporter.error('include-syntax', first ? { start, end: line.at(-1)!.end } : directive)
  return null
}

/** The path of the file: "…" is first looked for beside the file that includes it. */
function findHeader(r: Reader, from: string, { name, angled }: HeaderName): string | undefined {
  const candidates: string[] = []
  if (name.startsWith('/')) candidates.push(name)
  else {
    if (!angled) candidates.push(normalize(from.slice(0, from.lastIndexOf('/') + 1) + name))
    for (const dir of r.around.options.includeDirs) candidates.push(normalize(dir + '/' + name))
  }
  return candidates.find((path) => canBe(path) && r.textOf(path) !== undefined)
}

/** Can a file have this path? Otherwise nobody is asked for it. */
function canBe(path: string): boolean {
  return path.length < PATH_MAX && !path.includes('\0') && path.split('/').every((name) => name.length <= NAME_MAX)
}

/** a/./b/../c → a/c */
function normalize(path: string): string {
  const out: string[] = []
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && out.length > 0)) continue
    if (part === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop()
    else out.push(part)
  }
  return out.join('/')
}
