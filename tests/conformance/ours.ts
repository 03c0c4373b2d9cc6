import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { casesFolder } from './cases.ts'
import type { Outcome } from './cases.ts'

/** Our machine through its command, `unkillable run FILE.c`. */
export function ours(_source: string, path: string, uid: number): Outcome {
  const bin = join(casesFolder(), '../../bin/unkillable.mjs')
  if (!existsSync(bin)) throw new Error('bin/unkillable.mjs is not there')
  const ran = spawnSync(process.execPath, [bin, 'run', '--uid', String(uid), path], {
    input: '',
    encoding: 'latin1',
    timeout: 120_000
  })
  return { stdout: ran.stdout, stderr: ran.stderr, status: ran.status ?? 1 }
}
