// `npm run shell:record`: asks a real bash on a Debian 12, each line in an empty home of a user without a name, and keeps what it answers.
import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { ANSWERS, commandLines, type Answer } from './lines.ts'

const HOME = '/home/juan'
/** As on our machine. */
const UID = 1000

/** A child that is started in a namespace of its own sees another PID each time; what lines print of them is no part of an answer. */
function ask(line: string): Answer {
  rmSync(HOME, { recursive: true, force: true })
  mkdirSync(HOME, { recursive: true })
  chownSync(HOME, UID, UID)
  const { stdout, stderr, status, signal } = spawnSync('/bin/bash', ['-c', line], {
    argv0: '/bin/bash',
    cwd: HOME,
    uid: UID,
    gid: UID,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME, LANG: 'C.UTF-8' },
    input: '',
    encoding: 'utf8',
    timeout: 20_000
  })
  if (status === null) throw new Error(`${signal ?? 'no end'}: ${line}`)
  return { stdout, stderr, status }
}

const answers = Object.fromEntries([...commandLines().values()].flat().map((line) => [line, ask(line)]))
writeFileSync(ANSWERS, `${JSON.stringify(answers, undefined, 1)}\n`)
console.log(`recorded ${Object.keys(answers).length}`)
