// ast.ts: the tree that the checker builds and the code generator reads.
// It is already checked: every name is a symbol object, every conversion is a `cast`, every array or function that turns
// into a pointer is a `decay`. A tree that comes with an error diagnostic may hold `error` nodes and must not be compiled.

import type { Span } from './source.ts'
import type { BitField, FunctionType, Member, RecordType, Type } from './types.ts'

// ---- a translation unit ----

export interface Unit {
  /** The name of the source file given to the compiler. */
  readonly file: string
  /** In order of definition. */
  readonly functions: FunctionDefinition[]
  /** Every object with static storage that this unit defines: globals, file statics, static locals, compound literals outside functions. */
  readonly variables: VariableDefinition[]
  /** Every string literal, once per different content. */
  readonly strings: StringLiteral[]
}

/** int f(int a) { … } */
export interface FunctionDefinition {
  readonly symbol: FunctionSymbol
  readonly params: readonly VariableSymbol[]
  /** Automatic variables of all inner blocks, compound literals included, in order of appearance; not the params. */
  readonly locals: readonly VariableSymbol[]
  readonly body: BlockStmt
  /** From the declaration's first token to the closing brace. */
  readonly span: Span
}

/** int counter = 3;  or  static char buffer[80]; */
export interface VariableDefinition {
  readonly symbol: VariableSymbol
  /** Bytes that no item covers are 0. With no items at all, the object lies in bss. */
  readonly items: readonly StaticItem[]
}

/** One piece of a static object's first value. */
export interface StaticItem {
  /** In bytes, from the start of the object. */
  readonly offset: number
  readonly type: Type
  readonly bits: BitField | null
  readonly value: Constant
}

export type Constant =
  /** An integer, in two's complement of the item's size; also null or numeric pointers. */
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  /** &counter, &array[3], f, "text": an address, plus so many bytes. */
  | {
      readonly kind: 'address'
      readonly base: VariableSymbol | FunctionSymbol | StringLiteral
      readonly offset: number
    }
  /** char s[8] = "text": as many of its bytes as fit the item's type; the rest is 0. */
  | { readonly kind: 'bytes'; readonly literal: StringLiteral }

/** "text": the bytes are UTF-8 (4 bytes a character for L"…", little-endian), the closing NUL included. */
export interface StringLiteral {
  readonly kind: 'string-literal'
  readonly id: number
  readonly bytes: Uint8Array
  /** Bytes of one element: 1, or 4 for L"…". */
  readonly width: 1 | 2 | 4
}

// ---- symbols ----

export interface VariableSymbol {
  readonly kind: 'variable'
  /** As written; '' for a compound literal. */
  readonly name: string
  /** Completed when the definition of an `int a[]` is seen. */
  type: Type
  /** local, param: in a frame. static: of this unit (file static, static local, compound literal outside functions). global: known to the linker by name. */
  storage: 'local' | 'param' | 'static' | 'global'
  /** False for `extern int x;` and nothing more: another unit defines it. */
  defined: boolean
  /** It must live in memory: its address is taken, or it is an array, a struct or a union. (Volatile is in the type.) */
  addressTaken: boolean
  /** At least this alignment (_Alignas), or 0. */
  align: number
  /** Unique in the unit. */
  readonly id: number
  /** Where its name is declared. */
  readonly span: Span
  /** The block in which it can be named, for the debugger; for globals the same as `span`. */
  scope: Span
  used: boolean
  /** For a thread-local variable: the image from which each further thread's instance is copied. The variable itself is the main thread's instance. */
  image?: VariableSymbol
  /** True for such an image: no program can name it. */
  hidden?: true
}

export interface FunctionSymbol {
  readonly kind: 'function'
  readonly name: string
  type: FunctionType
  /** global: known to the linker by name. static: of this unit. */
  storage: 'static' | 'global'
  defined: boolean
  noreturn: boolean
  readonly id: number
  readonly span: Span
  used: boolean
  /** Only a call has made it known so far, see implicit.ts. */
  implicit?: boolean
  /** What its definition takes, if that is of the old style: its type says nothing of parameters. */
  takes?: FunctionType
}

/** A place to jump to: `name:`, `case 3:`, `default:`. */
export interface Label {
  /** The name, or 'case' or 'default'. */
  readonly name: string
  readonly id: number
}

// ---- statements ----

export type Stmt =
  | BlockStmt
  | DeclareStmt
  | ExprStmt
  | IfStmt
  | WhileStmt
  | DoStmt
  | ForStmt
  | SwitchStmt
  | LabelStmt
  | GotoStmt
  | BreakStmt
  | ContinueStmt
  | ReturnStmt
  | EmptyStmt

interface StmtBase {
  readonly span: Span
}

/** { … } */
export interface BlockStmt extends StmtBase {
  readonly kind: 'block'
  readonly body: readonly Stmt[]
}

/** int a = 1;  One for each automatic variable. Without initializer nothing needs to happen. */
export interface DeclareStmt extends StmtBase {
  readonly kind: 'declare'
  readonly symbol: VariableSymbol
  readonly init: Initializer | null
}

/** Stores to an object, in this order. */
export interface Initializer {
  /** The items leave gaps: fill the whole object with zeros first. */
  readonly zero: boolean
  readonly items: readonly InitItem[]
}

export interface InitItem {
  /** In bytes, from the start of the object. */
  readonly offset: number
  /** A scalar; or a record (expr is a record value); or an array of characters (expr is a `string`: copy what fits, the rest is 0). */
  readonly type: Type
  readonly bits: BitField | null
  /** Converted to `type`. */
  readonly expr: Expr
}

/** f(x); */
export interface ExprStmt extends StmtBase {
  readonly kind: 'expr'
  /** Its value is not used. */
  readonly expr: Expr
}

/** if (cond) then else otherwise */
export interface IfStmt extends StmtBase {
  readonly kind: 'if'
  readonly cond: Expr
  readonly then: Stmt
  readonly otherwise: Stmt | null
}

/** while (cond) body */
export interface WhileStmt extends StmtBase {
  readonly kind: 'while'
  readonly cond: Expr
  readonly body: Stmt
}

/** do body while (cond); */
export interface DoStmt extends StmtBase {
  readonly kind: 'do'
  readonly body: Stmt
  readonly cond: Expr
}

/** for (init; cond; step) body */
export interface ForStmt extends StmtBase {
  readonly kind: 'for'
  /** An expression statement, or a block of declarations (whose names hold for the whole `for`). */
  readonly init: Stmt | null
  readonly cond: Expr | null
  readonly step: Expr | null
  readonly body: Stmt
}

/** switch (value) body */
export interface SwitchStmt extends StmtBase {
  readonly kind: 'switch'
  /** An integer, promoted. */
  readonly value: Expr
  /** In order of appearance; values are different, and fit the type of `value`. */
  readonly cases: readonly SwitchCase[]
  readonly default: Label | null
  readonly body: Stmt
}

/** case low: or, the GNU way, case low ... high: */
export interface SwitchCase {
  readonly low: bigint
  readonly high: bigint
  readonly label: Label
}

/** name: body   case 3: body   default: body */
export interface LabelStmt extends StmtBase {
  readonly kind: 'label'
  readonly label: Label
  readonly body: Stmt
}

/** goto name; */
export interface GotoStmt extends StmtBase {
  readonly kind: 'goto'
  readonly label: Label
}

/** break; out of the innermost loop or switch */
export interface BreakStmt extends StmtBase {
  readonly kind: 'break'
}

/** continue; with the innermost loop */
export interface ContinueStmt extends StmtBase {
  readonly kind: 'continue'
}

/** return value; */
export interface ReturnStmt extends StmtBase {
  readonly kind: 'return'
  /** Converted to the function's result type; null in a void function. May have type void: `return f();`. */
  readonly value: Expr | null
}

/** ; */
export interface EmptyStmt extends StmtBase {
  readonly kind: 'empty'
}

// ---- expressions ----

export type Expr =
  | IntExpr
  | FloatExpr
  | StringExpr
  | VariableExpr
  | FunctionExpr
  | MemberExpr
  | DerefExpr
  | AddressExpr
  | DecayExpr
  | CastExpr
  | UnaryExpr
  | BinaryExpr
  | CompareExpr
  | LogicalExpr
  | PointerAddExpr
  | PointerDiffExpr
  | AssignExpr
  | AssignOpExpr
  | StepExpr
  | ConditionalExpr
  | CommaExpr
  | CallExpr
  | CompoundLiteralExpr
  | StatementsExpr
  | VaStartExpr
  | VaArgExpr
  | VaEndExpr
  | VaCopyExpr
  | SyscallExpr
  | BuiltinExpr
  | ErrorExpr

interface ExprBase {
  /** Of a value: unqualified. Of an lvalue: the object's type, qualifiers included. */
  readonly type: Type
  /** Names an object. A place that wants a value and finds a scalar or record lvalue reads it: there is no node for the load. */
  readonly lvalue: boolean
  readonly span: Span
  /** Written in parentheses, which silences a few warnings. */
  readonly parens?: boolean
}

/** 42, 'a', sizeof x, an enum's member, any integer expression whose value is known. Also a pointer with a known value: NULL. */
export interface IntExpr extends ExprBase {
  readonly kind: 'int'
  /** Within the range of `type`: negative if signed and negative. */
  readonly value: bigint
}

/** 1.5, 1.5f */
export interface FloatExpr extends ExprBase {
  readonly kind: 'float'
  /** Already rounded to `type`. */
  readonly value: number
}

/** "text": an lvalue, an array of characters; mostly inside a `decay`. */
export interface StringExpr extends ExprBase {
  readonly kind: 'string'
  readonly literal: StringLiteral
}

/** x: an lvalue */
export interface VariableExpr extends ExprBase {
  readonly kind: 'variable'
  readonly symbol: VariableSymbol
}

/** f, of function type: always inside a `decay` or `address`, or the operand of a call's callee */
export interface FunctionExpr extends ExprBase {
  readonly kind: 'function'
  readonly symbol: FunctionSymbol
}

/** object.member; p->member is a member of *p. An lvalue if the object is one (it is not in `f().member`). */
export interface MemberExpr extends ExprBase {
  readonly kind: 'member'
  readonly object: Expr
  readonly member: Member
}

/** *pointer: an lvalue, or a function; a[i] is *(a + i) */
export interface DerefExpr extends ExprBase {
  readonly kind: 'deref'
  readonly pointer: Expr
}

/** &operand, an lvalue or a function */
export interface AddressExpr extends ExprBase {
  readonly kind: 'address'
  readonly operand: Expr
}

/** An array turned into a pointer to its first element, or a function into a pointer to it. The array may be a member of a record value: `f().array`. */
export interface DecayExpr extends ExprBase {
  readonly kind: 'decay'
  readonly operand: Expr
}

/** (type) operand, written or implied. From and to scalars, or to void. */
export interface CastExpr extends ExprBase {
  readonly kind: 'cast'
  readonly operand: Expr
  readonly implicit: boolean
}

/** -x ~x !x  The operand is promoted and has the result's type; of `!` it is any scalar, and the result is an int. Unary + leaves no node. */
export interface UnaryExpr extends ExprBase {
  readonly kind: 'unary'
  readonly op: '-' | '~' | '!'
  readonly operand: Expr
}

export type BinaryOp = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>'

/** left + right, numbers only: both have the result's type. Of a shift, `right` is an int. */
export interface BinaryExpr extends ExprBase {
  readonly kind: 'binary'
  readonly op: BinaryOp
  readonly left: Expr
  readonly right: Expr
}

export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>='

/** left < right: an int. Both sides have one type: int or wider, or float, or both are pointers. */
export interface CompareExpr extends ExprBase {
  readonly kind: 'compare'
  readonly op: CompareOp
  readonly left: Expr
  readonly right: Expr
}

/** left && right: an int; the sides are scalars of any type, each compared with 0. */
export interface LogicalExpr extends ExprBase {
  readonly kind: 'logical'
  readonly op: '&&' | '||'
  readonly left: Expr
  readonly right: Expr
}

/** pointer + index, pointer - index */
export interface PointerAddExpr extends ExprBase {
  readonly kind: 'pointer-add'
  readonly op: '+' | '-'
  readonly pointer: Expr
  /** An integer, promoted; only its low 32 bits matter. */
  readonly index: Expr
  /** Bytes that one step is. */
  readonly scale: number
}

/** left - right, two pointers: a long */
export interface PointerDiffExpr extends ExprBase {
  readonly kind: 'pointer-diff'
  readonly left: Expr
  readonly right: Expr
  readonly scale: number
}

/** target = value, scalars and records; its value is what was stored (for a bit-field: cut to its width) */
export interface AssignExpr extends ExprBase {
  readonly kind: 'assign'
  readonly target: Expr
  /** Converted to the target's type. */
  readonly value: Expr
}

/** target += value: target = (type of target) ((operandType) target + value), target evaluated once. */
export interface AssignOpExpr extends ExprBase {
  readonly kind: 'assign-op'
  readonly op: BinaryOp
  readonly target: Expr
  /** In which the operation is done. For a pointer target: the pointer's type. */
  readonly operandType: Type
  /** Has type operandType; an int if op is a shift; an integer, promoted, if target is a pointer. */
  readonly value: Expr
  /** Bytes that one step is if target is a pointer, else 0. */
  readonly scale: number
}

/** ++x --x x++ x-- */
export interface StepExpr extends ExprBase {
  readonly kind: 'step'
  readonly target: Expr
  readonly delta: 1 | -1
  /** ++x: the value is the new one. */
  readonly prefix: boolean
  /** Bytes that one step is if target is a pointer, else 0. */
  readonly scale: number
}

/** cond ? then : otherwise; both have the result's type, which may be void or a record */
export interface ConditionalExpr extends ExprBase {
  readonly kind: 'conditional'
  readonly cond: Expr
  readonly then: Expr
  readonly otherwise: Expr
}

/** left, right */
export interface CommaExpr extends ExprBase {
  readonly kind: 'comma'
  readonly left: Expr
  readonly right: Expr
}

/** callee(args) */
export interface CallExpr extends ExprBase {
  readonly kind: 'call'
  /** A pointer to a function. */
  readonly callee: Expr
  /** The function, if it is called by its name: callee need not be computed. */
  readonly symbol: FunctionSymbol | null
  readonly functionType: FunctionType
  /** Converted to the parameters' types; those in the place of `...` are promoted. */
  readonly args: readonly Expr[]
}

/** (struct point){ 1, 2 } inside a function: an lvalue; stores to `symbol`, a local, each time it is reached. Outside functions it is a `variable`. */
export interface CompoundLiteralExpr extends ExprBase {
  readonly kind: 'compound-literal'
  readonly symbol: VariableSymbol
  readonly init: Initializer
}

/** ({ int x = f(); x + 1; }): statements, then a value, of type void if there is none; GCC's. */
export interface StatementsExpr extends ExprBase {
  readonly kind: 'statements'
  readonly body: Stmt
  readonly value: Expr | null
}

/** va_start(list, last). In all va_ nodes `list` is a pointer to the 24 bytes of a __va_list_tag, which are the code generator's to use. */
export interface VaStartExpr extends ExprBase {
  readonly kind: 'va-start'
  readonly list: Expr
}

/** va_arg(list, type): type is already promoted, or a record */
export interface VaArgExpr extends ExprBase {
  readonly kind: 'va-arg'
  readonly list: Expr
}

/** va_end(list) */
export interface VaEndExpr extends ExprBase {
  readonly kind: 'va-end'
  readonly list: Expr
}

/** va_copy(target, source) */
export interface VaCopyExpr extends ExprBase {
  readonly kind: 'va-copy'
  readonly target: Expr
  readonly source: Expr
}

/** __builtin_syscall(nr, a, b, c, d, e, f): seven longs; a long. */
export interface SyscallExpr extends ExprBase {
  readonly kind: 'syscall'
  readonly args: readonly Expr[]
}

export type BuiltinName =
  /** void (void): an illegal instruction. */
  | 'trap'
  /** void (void): never reached. */
  | 'unreachable'
  /** double (double) */
  | 'sqrt'
  | 'floor'
  | 'ceil'
  | 'truncate'
  | 'fabs'
  /** int (unsigned int), int (unsigned long) by the argument's size */
  | 'clz'
  | 'ctz'
  | 'popcount'
  /** void *(unsigned long): room in this frame until the function returns */
  | 'alloca'
  /** void *(void) */
  | 'frame-address'
  | 'return-address'
  /** void *(void): what the kernel gave this thread to find itself by */
  | 'thread-pointer'
  /** int (int *, int expected, int desired): the old value; atomic */
  | 'compare-and-swap'
  /** void *(void): the stack pointer with which the kernel entered the program; only in _start, which nobody calls. */
  | 'entry-sp'

/** __builtin_name(args); the arguments are converted. */
export interface BuiltinExpr extends ExprBase {
  readonly kind: 'builtin'
  readonly name: BuiltinName
  readonly args: readonly Expr[]
}

/** What could not be understood; there is a diagnostic. */
export interface ErrorExpr extends ExprBase {
  readonly kind: 'error'
}

/** The record type of struct and union values. Such a value lives in memory even when it is no lvalue. */
export type RecordValue = Expr & { readonly type: RecordType }
