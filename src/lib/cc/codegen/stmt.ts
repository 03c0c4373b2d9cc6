// stmt.ts: statements. Each begins an entry of the line table, where a step by line stops.
import type {
  DoStmt,
  Expr,
  ForStmt,
  IfStmt,
  Label,
  ReturnStmt,
  Stmt,
  SwitchStmt,
  VariableSymbol,
  WhileStmt
} from '../ast.ts'
import type { Type } from '../types.ts'
import type { Target } from './asm.ts'
import { wordsOf, type Gen } from './gen.ts'
import { initialize } from './initialize.ts'
import { withConstants } from './loop.ts'
import { dispatch } from './switch.ts'

/** Where a variable can be seen, in pcs. */
export interface Visible {
  readonly symbol: VariableSymbol
  from: number
  to: number
}

/** The statements of one function. */
export class Statements {
  readonly visible: Visible[] = []
  readonly #g: Gen
  readonly #result: Type
  readonly #labels = new Map<number, Target>()
  readonly #breaks: Target[] = []
  readonly #continues: Target[] = []
  /** Declared in the blocks that are open: how many of `visible`, and which are still to be closed. */
  #open: Visible[] = []

  constructor(g: Gen, result: Type) {
    this.#g = g
    this.#result = result
  }

  statement(s: Stmt): void {
    const g = this.#g
    const mark = g.frame.mark()
    this.#statement(s)
    g.frame.release(mark)
  }

  #statement(s: Stmt): void {
    const g = this.#g
    switch (s.kind) {
      case 'block':
        return this.#block(s.body)
      case 'declare': {
        const home = g.homes.get(s.symbol)
        if (s.init && home) {
          g.asm.line(s.span.start)
          initialize(g, home, s.symbol.type, s.init)
        }
        const variable = { symbol: s.symbol, from: g.asm.pc, to: -1 }
        this.visible.push(variable)
        this.#open.push(variable)
        return
      }
      case 'expr':
        g.asm.line(s.span.start)
        return g.effect(s.expr)
      case 'if':
        return this.#if(s)
      case 'while':
        return withConstants(g, [s.cond, s.body], () => this.#while(s))
      case 'do':
        return withConstants(g, [s.body, s.cond], () => this.#do(s))
      case 'for':
        return this.#for(s)
      case 'switch':
        return this.#switch(s)
      case 'label': {
        let body: Stmt = s
        for (; body.kind === 'label'; body = body.body) g.asm.bind(this.#target(body.label), true)
        return this.statement(body)
      }
      case 'goto':
        g.asm.line(s.span.start)
        return g.asm.jump(this.#target(s.label))
      case 'break':
        g.asm.line(s.span.start)
        return g.asm.jump(this.#breaks.at(-1)!)
      case 'continue':
        g.asm.line(s.span.start)
        return g.asm.jump(this.#continues.at(-1)!)
      case 'return':
        return this.#return(s)
      case 'empty':
        return
    }
  }

  /** Goes along a chain of `else if` in a loop, for the chain may be long. */
  #if(first: IfStmt): void {
    const g = this.#g
    const ends: Target[] = []
    for (let s: Stmt | null = first; s;) {
      if (s.kind !== 'if') {
        this.statement(s)
        break
      }
      const otherwise = g.asm.newTarget()
      g.asm.line(s.span.start)
      g.branch(s.cond, otherwise, false)
      this.statement(s.then)
      if (s.otherwise) {
        const end = g.asm.newTarget()
        g.asm.jump(end)
        ends.push(end)
      }
      g.asm.bind(otherwise)
      s = s.otherwise
    }
    for (const end of ends.reverse()) g.asm.bind(end)
  }

  #block(body: readonly Stmt[]): void {
    const outer = this.#enter()
    for (const s of body) this.statement(s)
    this.#leave(outer)
  }

  #enter(): Visible[] {
    const outer = this.#open
    this.#open = []
    return outer
  }

  #leave(outer: Visible[]): void {
    for (const variable of this.#open) variable.to = this.#g.asm.pc
    this.#open = outer
  }

  #target(label: Label): Target {
    let target = this.#labels.get(label.id)
    if (!target) this.#labels.set(label.id, (target = this.#g.asm.newTarget()))
    return target
  }

  #loop(): [next: Target, end: Target] {
    const next = this.#g.asm.newTarget()
    const end = this.#g.asm.newTarget()
    this.#continues.push(next)
    this.#breaks.push(end)
    return [next, end]
  }

  #endLoop(end: Target): void {
    this.#continues.pop()
    this.#breaks.pop()
    this.#g.asm.bind(end)
  }

  // The condition stands behind the body, so that a turn takes one branch.
  #while(s: WhileStmt): void {
    const g = this.#g
    const top = g.asm.newTarget()
    const [next, end] = this.#loop()
    const forever = s.cond.kind === 'int' && s.cond.value !== 0n
    if (!forever) {
      g.asm.line(s.span.start, false)
      g.asm.jump(next)
    }
    g.asm.bind(top, true)
    if (forever) g.asm.bind(next)
    this.statement(s.body)
    if (forever) {
      g.asm.line(s.span.start, false)
      g.asm.jump(top)
    } else {
      g.asm.bind(next)
      g.asm.line(s.span.start)
      g.branch(s.cond, top, true)
    }
    this.#endLoop(end)
  }

  #do(s: DoStmt): void {
    const g = this.#g
    const top = g.asm.newTarget()
    const [next, end] = this.#loop()
    g.asm.bind(top, true)
    this.statement(s.body)
    g.asm.bind(next)
    g.asm.line(s.cond.span.start)
    g.branch(s.cond, top, true)
    this.#endLoop(end)
  }

  #for(s: ForStmt): void {
    const outer = this.#enter()
    // What is declared in front can be named in all of the loop.
    if (s.init?.kind === 'block') for (const declaration of s.init.body) this.statement(declaration)
    else if (s.init) this.statement(s.init)
    withConstants(this.#g, [s.cond, s.step, s.body], () => this.#turns(s))
    this.#leave(outer)
  }

  /** A `for` without what is done in front. */
  #turns(s: ForStmt): void {
    const g = this.#g
    const top = g.asm.newTarget()
    const test = g.asm.newTarget()
    const [next, end] = this.#loop()
    const { cond } = s
    if (cond) {
      g.asm.line(cond.span.start, false)
      g.asm.jump(test)
    }
    g.asm.bind(top, true)
    this.statement(s.body)
    g.asm.bind(next)
    if (s.step) {
      g.asm.line(s.step.span.start)
      g.effect(s.step)
    }
    if (cond) {
      g.asm.bind(test)
      g.asm.line(cond.span.start)
      g.branch(cond, top, true)
    } else {
      g.asm.line(s.span.start, false)
      g.asm.jump(top)
    }
    this.#endLoop(end)
  }

  #switch(s: SwitchStmt): void {
    const g = this.#g
    const end = g.asm.newTarget()
    const other = s.default ? this.#target(s.default) : end
    g.asm.line(s.span.start)
    const mark = g.frame.mark()
    const cases = s.cases.map(({ low, high, label }) => ({ low, high, target: this.#target(label) }))
    dispatch(g, s.value, cases, other)
    g.frame.release(mark)
    this.#breaks.push(end)
    this.statement(s.body)
    this.#breaks.pop()
    g.asm.bind(end)
  }

  #return({ value, span }: ReturnStmt): void {
    const g = this.#g
    g.asm.line(span.start)
    if (!value) return g.asm.ret('RET')
    if (this.#result.kind === 'void') {
      g.effect(value)
      return g.asm.ret('RET')
    }
    if (this.#result.kind === 'record') {
      g.storeRecord({ kind: 'based', base: g.resultSlot, offset: 0 }, value)
      return g.asm.ret('RETV', g.resultSlot)
    }
    this.#returnValue(value)
  }

  /** Of `c ? x : y` each side returns by itself. */
  #returnValue(e: Expr): void {
    const g = this.#g
    const mark = g.frame.mark()
    let last = e
    for (; last.kind === 'conditional'; last = last.otherwise) {
      const otherwise = g.asm.newTarget()
      g.branch(last.cond, otherwise, false)
      this.#returnValue(last.then)
      g.frame.releaseSlots(mark)
      g.asm.bind(otherwise)
    }
    g.asm.ret(wordsOf(this.#result) === 2 ? 'RETV2' : 'RETV', g.value(last))
    g.frame.releaseSlots(mark)
  }
}
