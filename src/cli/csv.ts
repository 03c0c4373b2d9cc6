// csv.ts: rows for a spreadsheet (RFC 4180), out of strangers' texts: none of them becomes a formula, a cell more, or a row more.
import { plain } from './plain.ts'

/** Where a spreadsheet that divides at another character than ours would see a cell begin with what it computes; the wide ones are what
 *  East Asian keyboards type for the same. */
const FORMULA = /(^|[;,|:])([\s"'·]*)(?=[=+\-@＝＋－＠])/gu

/** A row, with its end. Every cell is quoted. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

/** An apostrophe in front makes a text of what would be computed. */
function quoted(text: string): string {
  return `"${plain(text).replace(FORMULA, "$1$2'").replaceAll('"', '""')}"`
}
