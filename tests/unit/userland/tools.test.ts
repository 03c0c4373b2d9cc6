import { describe, expect, test } from 'vitest'
import { run, sh, typed } from './computer.ts'

describe('ps', () => {
  const family = 'sleep 5 & (sleep 0.1 & exec sleep 5) & sleep 1;'

  test('without options: the processes of its terminal', () => {
    expect(typed('ps').split('\n').slice(1, -1)).toEqual([
      '  PID TTY          TIME CMD',
      ' 1934 pts/1    00:00:00 bash',
      ' 2049 pts/1    00:00:00 ps'
    ])
  })

  test('-o: the columns that were asked for, a zombie marked', () => {
    expect(sh(`${family} ps -o pid,ppid,stat,comm,args x; true`).stdout.split('\n').slice(0, 5)).toEqual([
      '  PID  PPID STAT COMMAND         COMMAND',
      expect.stringMatching(/^ 1934 {5}1 Ss {3}bash {12}\/bin\/bash -c /),
      ' 1935  1934 S    sleep           sleep 5',
      ' 1936  1934 S    sleep           sleep 5',
      ' 1938  1936 Z    sleep <defunct> [sleep] <defunct>'
    ])
  })

  test('VSZ and RSS are those of /proc, and 0 for a zombie', () => {
    const { stdout } = sh(
      `${family} ps -o pid,vsz,rss x; for p in 1935 1938; do echo $p; grep -E 'VmSize|VmRSS' /proc/$p/status; done`
    )
    const kB = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(stdout)![1])
    const row = (pid: number) => new RegExp(`^ *${pid} +(\\d+) +(\\d+)$`, 'm').exec(stdout)!.slice(1).map(Number)
    expect(row(1935)).toEqual([kB('VmSize'), kB('VmRSS')])
    expect(kB('VmRSS')).toBeGreaterThan(0)
    expect(row(1938)).toEqual([0, 0])
    expect(stdout.split('\n').slice(-2)).toEqual(['1938', ''])
  })

  test('choosing by PID, parent, name and user', () => {
    const { stdout } = sh(
      `${family} ps -o pid= -p 1935,1; ps -o pid= --ppid 1936; ps -o pid= -C sleep; ps -o pid= -u root; ps -p 99; echo $?`
    )
    expect(stdout).toBe('    1\n 1935\n 1938\n 1935\n 1936\n 1938\n    1\n  PID TTY          TIME CMD\n1\n')
  })

  test('f draws the family', () => {
    const lines = sh(`${family} ps axf -o args; true`).stdout.split('\n')
    expect(lines.map((line) => line.replace(/bash -c.*/, 'bash -c …'))).toEqual([
      'COMMAND',
      '/sbin/init /bin/bash -c …',
      ' \\_ /bin/bash -c …',
      '     \\_ sleep 5',
      '     \\_ sleep 5',
      '     |   \\_ [sleep] <defunct>',
      '     \\_ ps axf -o args',
      ''
    ])
  })

  test('a mistake is named', () => {
    expect(run(['/bin/ps', '-o', 'nonsense'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('error: unknown user-defined format specifier "nonsense"')
    })
  })
})

describe('grep', () => {
  const files = { text: 'one\nTwo words\nthree 333\na+b (c)\naa\n' }
  const cases: [string, string][] = [
    ['o text', 'one\nTwo words\n'],
    ['-n T text', '2:Two words\n'],
    ['-vc o text', '3\n'],
    ["-i '^t' text", 'Two words\nthree 333\n'],
    ["'[0-9]\\{3\\}' text", 'three 333\n'],
    ["-E '(a|x){2}$|^o' text", 'one\naa\n'],
    ["-F 'a+b (' text", 'a+b (c)\n'],
    ["'\\(.\\)\\1' text", 'three 333\naa\n'],
    ["-ow '[a-z]*' text", 'one\nwords\nthree\na\nb\nc\naa\n'],
    ['-x aa text', 'aa\n'],
    ['-l one text /etc/passwd', 'text\n'],
    ['-c a text /etc/hostname', 'text:2\n/etc/hostname:0\n'],
    ['--color=always two text', ''],
    ['--color=always Two text', '\x1b[01;31m\x1b[KTwo\x1b[m\x1b[K words\n']
  ]
  test.each(cases)('grep %s', (args, stdout) => {
    expect(sh(`grep ${args}`, files)).toEqual({ stdout, stderr: '', status: stdout && stdout !== '3\n0' ? 0 : 1 })
  })

  test('2 for what is wrong', () => {
    expect(sh("grep '[' text; echo $?; grep x nofile; echo $?", files)).toMatchObject({
      stdout: '2\n2\n',
      stderr: 'grep: Unmatched [, [^, [:, [., or [=\ngrep: nofile: No such file or directory\n'
    })
  })
})

describe('init', () => {
  test('is told of every child that was given to it, and waits for it', () => {
    const { stdout } = sh(
      '(sleep 1 & sleep 1 & sleep 1 &); sleep 0.5; ps -o ppid= -C sleep; sleep 1; ps -C sleep | wc -l'
    )
    expect(stdout).toBe('    1\n    1\n    1\n1\n')
  })

  test('cannot be killed by its own children', () => {
    expect(sh('kill -9 1; kill -TERM 1; echo $?').stderr).toContain('Operation not permitted')
  })
})

describe('small tools', () => {
  test.each([
    [
      'sleep 5 & sleep 6 & pgrep sleep; pgrep -fx "sleep 6"; pkill -x sleep; wait; pgrep -c sleep',
      '1935\n1936\n1936\n0\n'
    ],
    [
      '(sleep 1 & sleep 1 & sleep 1; true) & sleep 0.1; pstree; true',
      'init---bash-+-bash---3*[sleep]\n            `-pstree\n'
    ],
    [
      'cd /tmp; mkdir -p a/b; touch a/b/c; cp a/b/c d; mv d e; chmod u=rw e; ls; rm -r a; rm e; ls | wc -l',
      'a\ne\n0\n'
    ],
    [
      'printf "b 2\\na 10\\na 10\\nc 1\\n" | sort | uniq -c; printf "10\\n9\\n" | sort -n | tail -1',
      '      2 a 10\n      1 b 2\n      1 c 1\n10\n'
    ],
    ['timeout 2 sleep 50; echo $?; timeout 5 sh -c "exit 3"; echo $?', '124\n3\n'],
    ['seq 3 | head -n 2', '1\n2\n'],
    ['seq 10 -4 1', '10\n6\n2\n'],
    ['cd /; ls -1 | head -2', 'bin\ndev\n'],
    [
      'printf "a b\\nc\\n" > /tmp/f; wc /tmp/f; wc -w < /tmp/f; cat -n /tmp/f',
      '2 3 6 /tmp/f\n3\n     1\ta b\n     2\tc\n'
    ],
    [
      'env -i A=1 /bin/env; id; id -un; uname -sn; pwd; tty',
      'A=1\nuid=1000(juan) gid=1000(juan) groups=1000(juan)\njuan\nLinux test\n/home/juan\nnot a tty\n'
    ],
    ['date "+%Y-%m-%d %H:%M"', '2017-12-13 21:34\n'],
    ['/bin/echo -e "a\\tb"; /bin/kill -l KILL', 'a\tb\n9\n'],
    [
      'echo hello | tr a-y b-z; echo aabbcc | tr -s ab; echo a1b2 | tr -d 0-9; echo a1 | tr -dc "[:digit:]"',
      'ifmmp\nabcc\nab\n1'
    ],
    [
      'printf "a:b:c\\nplain\\nd:e\\n" > /tmp/f; cut -d: -f2- /tmp/f; cut -sd: -f1 /tmp/f; cut -c1,3-4 /tmp/f',
      'b:c\nplain\ne\na\nd\nab:\npai\nde\n'
    ],
    [
      'echo one | tee /tmp/f; echo two | tee -a /tmp/f > /dev/null; cat /tmp/f; rev /tmp/f',
      'one\none\ntwo\neno\nowt\n'
    ],
    ['basename /a/b.c .c; dirname /a/b.c; expr 2 + 3 "*" 4; expr 5 "<" 3; echo $?', 'b\n/a\n14\n0\n1\n'],
    ['seq 5 | xargs -n 2 echo got; printf "x\\n" | xargs; echo abcdef | head -c 3', 'got 1 2\ngot 3 4\ngot 5\nx\nabc'],
    ['/bin/test 3 -gt 2 && /usr/bin/printf "%03d\\n" 7; /bin/[ a = b ] || echo no', '007\nno\n']
  ])('%s', (commands, stdout) => {
    expect(sh(commands)).toMatchObject({ stdout, stderr: '' })
  })
})
