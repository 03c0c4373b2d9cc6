// `npm run new:lesson NAME`: begins a lesson behind the last one, from a text that builds. docs/authoring.md says how to go on.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../content/lessons/en/', import.meta.url)
export const TEMPLATE = new URL('lesson-template.svx', import.meta.url)

/**
 * The file that a lesson of that name becomes. Throws an Error that says what is wrong with the name.
 * @param {string | undefined} name its address
 * @param {readonly string[]} files the lessons that there are
 */
export function fileFor(name, files) {
  if (!name) throw new Error('usage: npm run new:lesson NAME')
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`“${name}”: a name is lower case, digits and hyphens`)
  const same = files.find((file) => file.replace(/^\d+-/, '') === `${name}.svx`)
  if (same) throw new Error(`There is a lesson “${name}” already: ${same}`)
  const last = Math.max(0, ...files.map((file) => Number.parseInt(file, 10)).filter(Number.isFinite))
  return `${String(last + 1).padStart(2, '0')}-${name}.svx`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const file = new URL(fileFor(argv[2], readdirSync(FOLDER)), FOLDER)
    if (existsSync(file)) throw new Error(`${fileURLToPath(file)} is there already`)
    writeFileSync(file, readFileSync(TEMPLATE, 'utf8'))
    console.log(fileURLToPath(file))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    exit(2)
  }
}
