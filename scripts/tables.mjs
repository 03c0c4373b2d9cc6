// tables.mjs: a step of the build between a page's Markdown and its markup. A table becomes a list with a group for each row: its first cell is what the
// others are about, and each of these has the head of its column before it. So it can be read in a narrow column, and where text is made large.

/** @typedef {{ type: string, value?: string, children?: Node[] }} Node */

/** @returns {(tree: Node) => void} */
export const rowsOfTables = () => (tree) => unroll(tree)

/** @param {Node} node */
function unroll(node) {
  if (!node.children) return
  node.children = node.children.flatMap((child) => (child.type === 'table' ? list(child) : [child]))
  node.children.forEach(unroll)
}

/** @param {Node} table @returns {Node[]} */
function list({ children: [head, ...rows] = [] }) {
  const heads = cellsOf(head)
  return [html('<dl class="rows">'), ...rows.flatMap((row) => group(cellsOf(row), heads)), html('</dl>')]
}

/** @param {Node[][]} cells @param {Node[][]} heads @returns {Node[]} */
const group = ([first, ...others], [, ...heads]) => [
  html('<div><dt>'),
  ...first,
  html('</dt>'),
  ...others.flatMap((cell, i) => (cell.length > 0 ? [html('<dd>'), ...label(heads[i]), ...cell, html('</dd>')] : [])),
  html('</div>')
]

/** @param {Node[]} head @returns {Node[]} */
const label = (head) => (head.length > 0 ? [html('<span class="head">'), ...head, html('</span> ')] : [])

/** @param {Node} row */
const cellsOf = ({ children = [] }) => children.map(({ children: cell = [] }) => cell)
/** @param {string} value @returns {Node} */
const html = (value) => ({ type: 'html', value })
