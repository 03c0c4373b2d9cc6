// warnings.ts: under which name of gcc's each warning goes, and with which option gcc would give it.
// Ours are all given without being asked for: they are meant for learners. -Werror makes errors of those that gcc would give.
import type { Diagnostic, DiagnosticCode } from './diagnostics.ts'
import type { WarningOptions } from './options.ts'

/** always: gcc warns unasked. all, extra: with -Wall, -Wextra. own: never, or with an option of its own. */
type Level = 'always' | 'all' | 'extra' | 'own'

/** By the beginning of the code. */
const KNOWN: readonly (readonly [string, string, Level])[] = [
  ['undeclared-function', 'implicit-function-declaration', 'always'],
  ['called-as-int', '', 'always'],
  ['missing-type', 'implicit-int', 'always'],
  ['missing-result-type', 'implicit-int', 'always'],
  ['main-without-type', 'implicit-int', 'always'],
  ['main-result', 'main', 'all'],
  ['main-parameters', 'main', 'all'],
  ['old-style-int', 'implicit-int', 'always'],
  ['pointer-from-int', 'int-conversion', 'always'],
  ['int-from-pointer', 'int-conversion', 'always'],
  ['pointer-mismatch', 'incompatible-pointer-types', 'always'],
  ['loses-const', 'discarded-qualifiers', 'always'],
  ['return-', 'return-type', 'always'],
  ['returns-local-address', 'return-local-addr', 'always'],
  ['noreturn-returns', '', 'always'],
  ['end-without-value', 'return-type', 'all'],
  ['format-', 'format', 'all'],
  ['assign-in-condition', 'parentheses', 'all'],
  ['value-unused', 'unused-value', 'all'],
  ['compare-unused', 'unused-value', 'all'],
  ['call-without-parens', 'unused-value', 'all'],
  ['empty-body', 'misleading-indentation', 'all'],
  ['string-compare', 'address', 'all'],
  ['compare-pointer', '', 'always'],
  ['conditional-pointer', '', 'always'],
  ['order-pointer-zero', 'extra', 'extra'],
  ['constant-overflow', 'overflow', 'always'],
  ['value-changes', 'overflow', 'always'],
  ['division-by-zero', 'div-by-zero', 'always'],
  ['shift-count', 'shift-count-overflow', 'always'],
  ['cast-loses-pointer', 'pointer-to-int-cast', 'always'],
  ['cast-widens-to-pointer', 'int-to-pointer-cast', 'always'],
  ['excess-initializers', '', 'always'],
  ['string-too-long', '', 'always'],
  ['extern-initialized', '', 'always'],
  ['declares-nothing', '', 'always'],
  ['macro-redefined', '', 'always'],
  ['multi-char', 'multichar', 'always'],
  ['unknown-escape', '', 'always'],
  ['warning-directive', 'cpp', 'always']
]

function kindOf(code: DiagnosticCode): readonly [string, Level] {
  const found = KNOWN.find(([start]) => code.startsWith(start))
  return found ? [found[1], found[2]] : ['', 'own']
}

/** The diagnostics as the options ask for them: without those that are off, and with errors in the place of warnings. */
export function asAsked(diagnostics: readonly Diagnostic[], asked: WarningOptions): Diagnostic[] {
  return diagnostics.flatMap((diagnostic): Diagnostic[] => {
    if (diagnostic.severity !== 'warning') return [diagnostic]
    const [name, level] = kindOf(diagnostic.code)
    if (asked.none || (name !== '' && asked.off.has(name))) return []
    const given = level === 'always' || (level === 'all' && asked.all) || (level === 'extra' && asked.extra)
    const error = (asked.allErrors && given && !asked.spared.has(name)) || (name !== '' && asked.errors.has(name))
    return [error ? { ...diagnostic, severity: 'error' } : diagnostic]
  })
}
