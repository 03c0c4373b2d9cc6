// Highlights the code blocks of lessons when the site is built: nothing of it is loaded by a page.
import { escapeSvelte } from 'mdsvex'
import { createHighlighterCore, createCssVariablesTheme } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import c from 'shiki/langs/c.mjs'

/** Colours are the custom properties `--code-…` of tokens.css, so that a block follows the theme. */
const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--code-', fontStyle: true })
const shiki = await createHighlighterCore({ themes: [theme], langs: [c, bash], engine: createJavaScriptRegexEngine() })
const KNOWN = new Set(['c', 'bash', 'sh'])

/**
 * @param {string} code
 * @param {string | null | undefined} lang what stands behind the fence; anything but C and shell is plain text
 */
export function highlighter(code, lang) {
  const html = shiki.codeToHtml(code, { lang: lang && KNOWN.has(lang) ? lang : 'text', theme: 'tokens' })
  return `{@html \`${escapeSvelte(html)}\`}`
}
