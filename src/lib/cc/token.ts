// token.ts: the words that the lexer cuts a text into.

import type { DiagnosticCode, DiagnosticArgs } from './diagnostics.ts'

export type TokenKind =
  /** A name. In the preprocessor, which knows no keywords, also a keyword. */
  | 'ident'
  /** A name that C keeps for itself. */
  | 'keyword'
  /** A preprocessing number: everything that starts like a number. */
  | 'number'
  /** 'a', with prefix and quotes. */
  | 'char'
  /** "text", with prefix and quotes. */
  | 'string'
  | 'punct'
  /** A character that C has no use for. */
  | 'stray'
  | 'eof'

/** Something wrong inside a token. It is reported only if the token reaches the parser: lines that #if skips may hold anything. */
export interface Problem {
  readonly code: DiagnosticCode
  readonly args: DiagnosticArgs
}

export interface Token {
  readonly kind: TokenKind
  /** The text as it is written, without line splices. Comparing it is enough to tell a token: no punctuator is also a name or keyword. */
  readonly text: string
  /** Positions in Sources. Tokens out of a macro's body have the place where the macro is used. */
  readonly start: number
  readonly end: number
  /** First of its line. */
  readonly bol: boolean
  /** White space stands before it. */
  readonly space: boolean
  /** The name of a macro that was met inside its own expansion. It is never expanded again (6.10.3.4). */
  readonly final: boolean
  readonly problem: Problem | null
  /** On a `{` under #pragma pack: the largest alignment that members may have. */
  readonly pack?: number
}

const words =
  'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
  'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof ' +
  '_Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local ' +
  'typeof __typeof__ __typeof __attribute__ __attribute asm __asm__ __asm __inline __inline__ __const __const__ ' +
  '__restrict __restrict__ __volatile__ __volatile __signed__ __extension__ __alignof__ __thread __builtin_va_list'

export const KEYWORDS: ReadonlySet<string> = new Set(words.split(' '))
