// Who may import whom (ARCHITECTURE.md). A lint rule over the rooms of src/lib and the two outsides, routes and cli.

/**
 * What each room may import. `room` is all of a room, `room/door` one file or folder of it, `type room` its types only.
 * `virtual:disk` is the disk image, `packages` any npm package (`packages/NAME` that one alone), `node` Node's own modules. No view loads a
 * kernel verb: a page's side of the machine is `run`, which knows the log alone.
 * @type {Record<string, string[]>}
 */
const ALLOWED = {
  record: [],
  kernel: ['record'],
  vm: ['record'],
  cc: ['vm'],
  image: ['record', 'vm'],
  machine: ['record', 'kernel', 'vm', 'image', 'run', 'type cc'],
  run: ['record', 'packages/d3-array'],
  // What every table may need; nothing that the machine is made of.
  language: [],
  'language/plugin': ['language/build', 'packages', 'node'],
  'language/build': ['packages', 'node'],
  assignment: ['run', 'language', 'packages'],
  stage: ['run', 'language', 'image/fetch', 'site', 'packages', 'virtual:disk'],
  // Where something is to be done, a lesson offers the deeds of the sandbox.
  lesson: ['stage', 'assignment', 'run', 'language', 'site', 'storage', 'packages', 'sandbox/deeds', 'sandbox/en'],
  sandbox: ['stage', 'run', 'language', 'site', 'storage', 'packages'],
  front: ['stage', 'run', 'language', 'site', 'packages'],
  search: ['site', 'language', 'packages'],
  site: ['storage', 'language', 'packages'],
  offline: ['language', 'packages'],
  storage: ['packages'],
  // Makes code of the tables (npm run generate): the house itself does not know it.
  'record/generate': ['record'],
  // How the image comes over the network, and how it is made when the site is built.
  'image/fetch': [],
  'image/plugin': ['image', 'image/build', 'packages', 'node'],
  'image/build': ['image', 'record', 'vm', 'cc', 'packages', 'node'],
  // Where the compiler is put into a machine: in the page's thread for it, and under Node.
  'machine/node': ['machine', 'kernel', 'vm', 'image', 'cc', 'virtual:disk'],
  'machine/thread': ['type machine', 'run', 'machine/worker'],
  'machine/worker': ['machine', 'kernel', 'vm', 'image', 'image/fetch', 'run', 'cc', 'virtual:disk']
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrongWay: '{{from}} does not import {{to}}: see “Who may import whom” in ARCHITECTURE.md.' }
  },
  create(context) {
    const path = context.filename.replaceAll('\\', '/')
    const here = path.match(/.*\/src\/(?=lib\/|routes\/|cli\/)/)?.[0]
    const from = here && roomOf(path.slice(here.length))
    if (!here || !from) return {}

    /** @param {import('estree').Node} node @param {unknown} specifier @param {boolean} typeOnly */
    const check = (node, specifier, typeOnly) => {
      if (typeof specifier !== 'string') return
      const to = targetOf(specifier, path, here)
      if (to && !mayImport(from, to, typeOnly)) context.report({ node, messageId: 'wrongWay', data: { from, to } })
    }
    /** @param {any} node */
    const declaration = (node) => {
      const kind = node.importKind ?? node.exportKind
      const inlineTypes =
        node.specifiers?.length > 0 && node.specifiers.every((/** @type {any} */ s) => s.importKind === 'type')
      if (node.source) check(node.source, node.source.value, kind === 'type' || inlineTypes)
    }
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      /** @param {any} node */
      ImportExpression: (node) => check(node.source, node.source.value, false),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true)
    }
  }
}

/** @param {string} path below src: the room, or a door with rules of its own, or an outside; '' for what lies in no room */
function roomOf(path) {
  const [top, room = '', ...rest] = path.split('/')
  if (top !== 'lib') return top
  if (rest.length === 0) return ''
  const door = `${room}/${rest[0].replace(/\.\w+$/, '')}`
  return door in ALLOWED ? door : room
}

/** What an import leads to: `room/file`, an outside, `node`, `packages/name` or a virtual module; undefined within no room. */
function targetOf(/** @type {string} */ specifier, /** @type {string} */ path, /** @type {string} */ here) {
  if (specifier.startsWith('node:')) return 'node'
  if (specifier.startsWith('virtual:')) return specifier.split(/[?/]/)[0]
  const local = specifier.startsWith('$lib/') ? `${here}lib/${specifier.slice(5)}` : specifier
  if (!/^[./]/.test(local)) return `packages/${specifier}`
  const target = new URL(local, `file://${path}`).pathname.split('?')[0]
  if (!target.startsWith(here)) return undefined
  const [top, room, file] = target.slice(here.length).split('/')
  return top === 'lib' ? `${room}/${(file ?? '').replace(/\.\w+$/, '')}` : top
}

/** @param {string} from @param {string} to @param {boolean} typeOnly */
function mayImport(from, to, typeOnly) {
  const rules = ALLOWED[from]
  if (!rules || to === from || rules.includes(to)) return true
  const room = to.split('/')[0]
  // A door with rules of its own is shut even to its own room, or those rules could be gone around.
  if (to in ALLOWED && !typeOnly) return false
  return room === from.split('/')[0] || rules.includes(room) || (typeOnly && rules.includes(`type ${room}`))
}

/** @type {import('eslint').Linter.Config[]} */
export const directions = [
  {
    files: ['src/**'],
    plugins: { unkillable: { rules: { directions: rule } } },
    rules: { 'unkillable/directions': 'error' }
  }
]
