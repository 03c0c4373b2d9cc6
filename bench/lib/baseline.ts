// baseline.ts: the commit that every claim is compared with, taken out of git, built and kept. A figure against the real kernel differs
// from machine to machine; a ratio to the same code of an earlier day, in the same run, does not.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../../scripts/lib/bundle.mjs'
import { ROOT } from '../../scripts/lib/paths.mjs'
import { options } from './options.ts'

/** When it is changed, bench/baseline/house.ts has to fit the new one. */
const COMMIT = 'c787432'

/** What claims call it. */
export const BASELINE = options.self ? 'itself' : COMMIT

/** Beside the tree, not in node_modules: there Vite takes sources for a package's, and orders them otherwise. */
const FOLDER = join(ROOT, 'build-baseline', COMMIT)
const ADAPTER = ['baseline/house.ts', 'baseline/worker.ts', 'lib/house.ts', 'lib/serve.ts', 'lib/work.ts']

/** The folder with the commit's tree and packages; undefined where git does not have it, which is said. */
function ensureTree(): string | undefined {
  if (existsSync(FOLDER)) {
    // Those of this tree may have moved on since.
    if (lstatSync(join(FOLDER, 'node_modules')).isSymbolicLink()) installPackages(FOLDER)
    return FOLDER
  }
  if (spawnSync('git', ['cat-file', '-e', `${COMMIT}^{commit}`], { cwd: ROOT, stdio: 'ignore' }).status !== 0) {
    console.log(
      `(no commit ${COMMIT} here: a shallow clone gets it by \`git fetch --unshallow\`; only this tree is measured)`
    )
    return undefined
  }
  console.log(`(taking ${COMMIT} out of git; it is built once, and kept in build-baseline)`)
  const part = `${FOLDER}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const archive = join(part, 'tree.tar')
  execFileSync('git', ['archive', '--format=tar', `--output=${archive}`, COMMIT], { cwd: ROOT })
  execFileSync('tar', ['-xf', 'tree.tar'], { cwd: part })
  rmSync(archive)
  installPackages(part)
  renameSync(part, FOLDER)
  return FOLDER
}

/** Those of this tree where they are the same. */
function installPackages(folder: string): void {
  const lockOf = (tree: string): string => readFileSync(join(tree, 'package-lock.json'), 'utf8')
  const packages = join(folder, 'node_modules')
  rmSync(packages, { force: true })
  if (lockOf(folder) === lockOf(ROOT)) symlinkSync(join(ROOT, 'node_modules'), packages, 'junction')
  else inTree(folder, process.env.npm_execpath ?? 'npm', ['ci', '--include=dev', '--no-fund', '--no-audit'])
}

/** Runs a command, or a script of Node, in the tree; what it says is not for who reads figures. */
function inTree(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const [program, ...rest] = /\.[cm]?js$/.test(command) ? [process.execPath, command, ...args] : [command, ...args]
  execFileSync(program, rest, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The bundle of its worker, with this bench's adapter for it. */
export async function baselineWorker(): Promise<string | undefined> {
  const folder = ensureTree()
  if (!folder) return undefined
  const outfile = join(folder, 'adapter', 'worker.mjs')
  const [from, to] = [join(ROOT, 'bench'), join(folder, 'adapter')]
  const stale = ADAPTER.filter((file) => !sameText(join(from, file), join(to, file)))
  if (stale.length === 0 && existsSync(outfile)) return outfile
  rmSync(to, { recursive: true, force: true })
  for (const file of ADAPTER) cpSync(join(from, file), join(to, file))
  await bundle(folder, join(to, 'baseline/worker.ts'), outfile)
  return outfile
}

function sameText(a: string, b: string): boolean {
  return existsSync(b) && readFileSync(a).equals(readFileSync(b))
}

/** The folder of a package as `npm pack` would make it: `bin` and `dist`. */
export function baselineCli(): string | undefined {
  const folder = ensureTree()
  if (folder && !existsSync(join(folder, 'dist/unkillable.mjs'))) inTree(folder, 'scripts/build-cli.mjs', [])
  return folder
}

/** The folder of its built site. */
export function baselineSite(): string | undefined {
  const folder = ensureTree()
  if (!folder) return undefined
  const site = join(folder, 'build')
  if (!existsSync(site)) {
    const vite = join(folder, 'node_modules/vite/bin/vite.js')
    inTree(folder, vite, ['build', '--logLevel', 'error'], { SITE_FOLDER: 'build-part', BASE_PATH: '' })
    renameSync(join(folder, 'build-part'), site)
  }
  return site
}
