// headings.mjs: a step of the build between a page's Markdown and its markup. A heading within a page gets an address, made of its words, so that a
// link and the search can lead to it. One that is an address of something else on the page fails the build.
import { relative } from 'node:path'

/** @typedef {{ type: string, depth?: number, value?: string, children?: Node[], position?: { start: { line: number } },
 *    data?: { hProperties?: Record<string, string> } }} Node */

/** “And an orphan is something else” lies at and-an-orphan-is-something-else. @param {string} heading its words */
export const idOfHeading = (heading) =>
  heading
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** @returns {(tree: Node, file: { filename?: string, contents?: unknown }) => void} */
export const idsOfHeadings = () => (tree, file) => {
  const taken = new Set([...String(file.contents ?? '').matchAll(/\bid=(["'])(.*?)\1/g)].map(([, , id]) => id))
  for (const node of (tree.children ?? []).filter(({ type, depth = 0 }) => type === 'heading' && depth > 1)) {
    const id = idOfHeading(textOf(node))
    if (taken.has(id))
      throw new Error(
        `${relative(process.cwd(), file.filename ?? '')}:${node.position?.start.line}: “${textOf(node)}” would lie at #${id}, where something else lies`
      )
    taken.add(id)
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
  }
}

/** @param {Node} node @returns {string} */
const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('')
