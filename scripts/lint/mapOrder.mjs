// Below the stage no order of a Map or a Set decides anything: it is the order in which things were put in, which a rewound or restored
// machine need not share. So nobody walks through one there; what is asked is only what lies under a key. (In the compiler the order is
// that of the source, which is always the same.)
import ts from 'typescript'

const COLLECTIONS = /^(Map|Set|ReadonlyMap|ReadonlySet|WeakMap|MapIterator|SetIterator)$/
/** Methods that walk, of a collection or of its iterator. */
const WALKS = /^(forEach|map|filter|flatMap|some|every|find|reduce|take|drop|next|toArray)$/
/** Functions that walk through what they are given. */
const WALKERS = /^(Array\.from|Object\.fromEntries|Promise\.all|Math\.(min|max))$|\.from$/

/**
 * The places where a Map or a Set is walked through, as `path:line text`.
 * @param {ts.Program} program
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
export function walksOf(program, wanted) {
  const checker = program.getTypeChecker()
  /** @type {string[]} */
  const found = []

  /** @param {ts.Expression} expression */
  const isCollection = (expression) => {
    const type = checker.getTypeAtLocation(expression)
    const types = type.isUnion() ? type.types : [type]
    return types.some(({ symbol }) => COLLECTIONS.test(symbol?.name ?? ''))
  }

  /** What a node walks through, if it walks.
   * @param {ts.Node} node
   * @returns {readonly ts.Expression[]} */
  const walked = (node) => {
    if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return [node.expression]
    if (ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name))
      return node.initializer ? [node.initializer] : []
    if (ts.isYieldExpression(node) && node.asteriskToken) return node.expression ? [node.expression] : []
    if (ts.isNewExpression(node)) return /Array$/.test(node.expression.getText()) ? (node.arguments ?? []) : []
    if (!ts.isCallExpression(node)) return []
    const callee = node.expression
    if (WALKERS.test(callee.getText())) return node.arguments
    return ts.isPropertyAccessExpression(callee) && WALKS.test(callee.name.text) ? [callee.expression] : []
  }

  for (const file of program.getSourceFiles()) {
    if (!wanted(file.fileName)) continue
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (walked(node).some(isCollection)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        found.push(`${file.fileName}:${line + 1} ${node.getText().split('\n')[0]}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return found
}
