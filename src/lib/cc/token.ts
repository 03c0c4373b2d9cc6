// token.ts: the words that the lexer cuts a text into.

import type { DiagnosticCode, DiagnosticArgs } from './diagnostics.ts'

export type TokenKind =
  /** A name; also a keyword, as long as the preprocessor has not let it through. */
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

/** Something wrong inside a token. It is said only if the token reaches the parser: what #if leaves out may hold anything. */
export interface Problem {
  readonly code: DiagnosticCode
  readonly args: DiagnosticArgs
}

export interface Token {
  readonly kind: TokenKind
  /** As written, but for spliced lines. Punctuators, names and keywords cannot be mixed up: their texts differ. */
  readonly text: string
  /** Positions in Sources. Tokens out of a macro's body have the place where the macro is used. */
  readonly start: number
  readonly end: number
  /** First of its line. */
  readonly bol: boolean
  /** White space stands before it. */
  readonly space: boolean
  /** The name of a macro that was met inside its own expansion: stays a name for good. */
  readonly final: boolean
  readonly problem: Problem | null
  /** The largest alignment of members, of #pragma pack, where this token stands; absent if there is none. */
  readonly pack?: number
}

const words =
  'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
  'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof ' +
  '_Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local ' +
  'typeof __typeof__ __typeof __attribute__ __attribute asm __asm__ __asm __inline __inline__ __const __const__ ' +
  '__restrict __restrict__ __volatile__ __volatile __signed__ __extension__ __alignof__ __thread __builtin_va_list'

export const KEYWORDS: ReadonlySet<string> = new Set(words.split(' '))
