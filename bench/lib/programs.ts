// programs.ts: C programs of the house that a bench runs in the sandbox.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/lib/paths.mjs'

export const source = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Generations of processes: how many children each of a generation has. `9, 5`: one, nine, and forty-five. */
export const family = (children: string): string => `#define CHILDREN ${children}\n${source('bench/programs/family.c')}`
