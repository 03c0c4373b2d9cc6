import { describe, expect, test } from 'vitest'
import { sh } from './computer.ts'

/** Commands, and what bash 5.2 prints for them. */
const says: readonly (readonly [what: string, commands: string, stdout: string, stderr?: string, status?: number])[] = [
  ['words and quotes', `echo "a  b" 'c  d' e\\ f $'g\\th'`, 'a  b c  d e f g\th\n'],
  ['variables', 'x=5; y="$x y"; echo $x "${y}z" \'$x\' ${#y} ${z:-none} ${z:+set}', "5 5 yz $x 3 none\n"],
  ['splitting', `a='x  y'; set -- $a "$a" "" z; echo $#; IFS=:; p=a:b::c; set -- $p; echo $#`, '5\n4\n'],
  ['cutting', 'x=abc.def.ghi; echo ${x%.*} ${x%%.*} ${x#*.} ${x##*.} ${x/e/E} ${x//./-} ${x:2:3}', 'abc.def abc def.ghi ghi abc.dEf.ghi abc-def-ghi c.d\n'],
  ['sums', 'i=3; echo $((1+2*3)) $((7/2)) $((-7%3)) $((1<<4|1)) $((i++)) $i $((i>3?8:9)) $((0x1f))', '7 3 -1 17 3 4 8 31\n'],
  ['substitution', 'echo "$(echo a; echo b)" `echo c`; x=$(false); echo $?', 'a\nb c\n1\n'],
  ['pipelines', 'printf "%s\\n" b a | cat | wc -l; true | false; echo $?', '2\n1\n'],
  ['&&, || and !', 'true && echo yes || echo no; false && echo yes || echo no; ! true; echo $?', 'yes\nno\n1\n'],
  ['if', 'if false; then echo a; elif true; then echo b; else echo c; fi', 'b\n'],
  ['loops', 'for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done; while :; do break; done; until true; do :; done', '1\n3\n'],
  ['case', 'case hello in h*) echo h;; *) echo other;; esac; case x in a|[w-z]) echo range;; esac', 'h\nrange\n'],
  ['functions', 'f() { echo "$1 $#"; return 3; }; f a b; echo $?', 'a 2\n3\n'],
  ['subshells and groups', 'x=1; (x=2; echo $x); echo $x; { echo a; echo b; } | wc -l', '2\n1\n2\n'],
  ['redirections', 'cd /tmp; echo one > f; echo two >> f; cat < f; ls nope 2>&1 | wc -l; cat nope 2> e; wc -l < e', 'one\ntwo\n1\n1\n'],
  ['here texts', "x=1; cat <<E; cat <<'E'\n$x $((x+1))\nE\n$x\nE", '1 2\n$x\n'],
  ['file names', 'cd /tmp; > a.c; > b.c; > c.h; echo *.c ?.h [ab].c *.z', 'a.c b.c c.h a.c b.c *.z\n'],
  ['exit statuses', 'no-such; echo $?; ./nope; echo $?; /tmp; echo $?; (exit 5); echo $?', '127\n127\n126\n5\n',
    '/bin/bash: line 1: no-such: command not found\n/bin/bash: line 1: ./nope: No such file or directory\n/bin/bash: line 1: /tmp: Is a directory\n'],
  ['a killed child', "sh -c 'kill -9 $$'; echo $?", '137\n', "/bin/bash: line 1:  1935 Killed                  sh -c 'kill -9 $$'\n"],
  ['background and wait', 'sleep 1 & wait; echo $?; (exit 4) & wait $!; echo $?; wait 99', '0\n4\n', '/bin/bash: line 1: wait: pid 99 is not a child of this shell\n', 127],
  ['kill by number and by name', 'sleep 9 & kill -TERM $!; wait $!; echo $?; kill -l 9 CHLD', '143\nKILL\n17\n'],
  ['traps', "trap 'echo usr1' USR1; kill -USR1 $$; trap 'echo bye' EXIT; echo end", 'usr1\nend\nbye\n'],
  ['scripts', 'bash script one two', 'script 2 one\n', '', 4],
  ['an error stops set -e', 'set -e; echo a; false; echo b', 'a\n', '', 1],
  ['set -x', "set -x; x='a b'; echo $x \"$x\"", 'a b a b\n', "+ x='a b'\n+ echo a b 'a b'\n"],
  ['syntax errors', 'echo a )', '', "/bin/bash: -c: line 1: syntax error near unexpected token `)'\n/bin/bash: -c: line 1: `echo a )'\n", 2],
  ['an open quote', 'echo "a', '', '/bin/bash: -c: line 1: unexpected EOF while looking for matching `"\'\n', 2],
  ['an open if', 'if true; then', '', '/bin/bash: -c: line 2: syntax error: unexpected end of file\n', 2],
  ['test', '[ 1 -lt 2 ] && [ a != b ] && [ -d /tmp ] && [ ! -e /nope ] && test -n x; echo $?; [ x -eq 1 ]; echo $?', '0\n2\n',
    '/bin/bash: line 1: [: x: integer expression expected\n'],
  ['lists in braces', 'echo {a,b{1,2}}c {1..3} {c..a} {} "{1,2}" {x,y', 'ac b1c b2c 1 2 3 c b a {} {1,2} {x,y\n'],
  ['for and while with sums', 'for ((i=0; i<3; i++)); do echo $i; done; ((0)); echo $?; while ((i-- > 1)); do echo $i; done', '0\n1\n2\n1\n2\n1\n'],
  ['[[', '[[ abc == a* && ! -e /nope ]] && echo a; [[ x == "*" || 3 -lt 2 ]] || echo b', 'a\nb\n'],
  ['local variables', 'f() { local n=$1; [ $n = 0 ] || f $((n-1)); echo $n; }; n=out; f 2; echo $n', '0\n1\n2\nout\n'],
  ['read', 'printf "1 2 3\\nx\\n" | while read a b; do echo "$a|$b"; done', '1|2 3\nx|\n']
] // prettier-ignore

describe('bash -c', () => {
  const files = { script: 'echo ${0##*/} $# $1\nexit 4\n' }
  for (const [what, commands, stdout, stderr = '', status = 0] of says)
    test(what, () => expect(sh(commands, files)).toEqual({ stdout, stderr, status }))

  test('time tells how long a pipeline took', () => {
    expect(sh('time sleep 1.5 | cat').stderr).toMatch(/^\nreal\t0m1\.50\ds\nuser\t0m0\.00\ds\nsys\t0m0\.00\ds\n$/)
  })

  test('runs a last simple command in its own process', () => {
    expect(sh('ps -o pid,comm').stdout).toBe('  PID COMMAND\n 1934 ps\n')
  })
})
