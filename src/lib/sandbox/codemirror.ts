// codemirror.ts: the editor for C: CodeMirror in the book's colours. It is loaded late, where somebody edits, and nowhere else.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { cpp } from '@codemirror/lang-cpp'
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting
} from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import {
  Compartment,
  EditorState,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Extension,
  type Text
} from '@codemirror/state'
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  WidgetType,
  type DecorationSet
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { bracketDepth, DEEPEST } from './brackets.ts'
import type { Complaint } from './complaints.ts'

/** A process at a line, as in the stage's code pane. */
export interface LineMarker {
  /** From 1. */
  readonly line: number
  readonly words: string
  /** Has it ended there? */
  readonly ended: boolean
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.typeName, tags.processingInstruction], color: 'var(--code-token-keyword)' },
  { tag: [tags.string, tags.character], color: 'var(--code-token-string)' },
  { tag: tags.comment, color: 'var(--code-token-comment)' }
])

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { font: '0.84375rem / 1.6 var(--mono)', scrollbarWidth: 'thin' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--code-token-comment)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--line) 30%, transparent)' },
  '&.cm-focused .cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--focus) 25%, transparent)'
  },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-panels': { backgroundColor: 'var(--sheet)', color: 'var(--ink)' },
  '.cm-diagnostic': { font: 'var(--text-small) / 1.4 var(--sans)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--ink)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--stop)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--ink)',
    textUnderlineOffset: '0.2em'
  },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted var(--stop) 2px' },
  '.cm-marker': {
    float: 'right',
    marginInlineEnd: '0.5rem',
    padding: '0 0.5em',
    border: '1px solid var(--sleep)',
    borderRadius: '1em',
    backgroundColor: 'var(--paper)',
    fontSize: '0.75rem',
    lineHeight: '1.35',
    whiteSpace: 'nowrap'
  },
  '.cm-marker.ended': { borderColor: 'var(--dead)', borderStyle: 'dashed' },
  '.cm-here': { backgroundColor: 'color-mix(in srgb, var(--bar) 22%, transparent)' }
})

class MarkerWidget extends WidgetType {
  readonly marker: LineMarker

  constructor(marker: LineMarker) {
    super()
    this.marker = marker
  }

  override eq({ marker }: MarkerWidget): boolean {
    return marker.words === this.marker.words && marker.ended === this.marker.ended
  }

  toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = this.marker.ended ? 'cm-marker ended' : 'cm-marker'
    element.textContent = this.marker.words
    return element
  }

  override ignoreEvent(): boolean {
    return false
  }
}

const language = new Compartment()

/** Text that lies deeper in brackets than any compiler takes is not parsed, and has no colours: the parser would be at it for seconds, or run out of
 *  stack. */
const languageOf = (text: string): Extension => (bracketDepth(text, DEEPEST) < DEEPEST ? cpp() : [])

const languageFollows = EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
  if (!docChanged) return null
  const wanted = languageOf(newDoc.toString())
  const isThere = language.get(startState) instanceof LanguageSupport
  return isThere === wanted instanceof LanguageSupport ? null : { effects: language.reconfigure(wanted) }
})

const setMarkers = StateEffect.define<readonly LineMarker[]>()

/** Markers stand until the text changes. From then on nobody knows at which line a process is. */
const markers = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { docChanged, effects, newDoc }) {
    for (const effect of effects) if (effect.is(setMarkers)) return decorate(newDoc, effect.value)
    return docChanged ? Decoration.none : shown
  },
  provide: (field) => EditorView.decorations.from(field)
})

function decorate(doc: Text, all: readonly LineMarker[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const lines = [...new Set(all.map(({ line }) => line))].filter((line) => line <= doc.lines).sort((a, b) => a - b)
  for (const line of lines) {
    const { from, to } = doc.line(line)
    const here = all.filter((marker) => marker.line === line)
    if (here.some(({ ended }) => !ended)) builder.add(from, from, Decoration.line({ class: 'cm-here' }))
    for (const marker of here) builder.add(to, to, Decoration.widget({ widget: new MarkerWidget(marker), side: 1 }))
  }
  return builder.finish()
}

const MAIN = /^[\w \t*]+\bmain\s*\(/m

const sameMarkers = (some: readonly LineMarker[], others: readonly LineMarker[]): boolean =>
  some.length === others.length &&
  some.every(({ line, words, ended }, i) => {
    const other = others[i]
    return line === other.line && words === other.words && ended === other.ended
  })

export interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  /** Its name for screen readers. */
  readonly label: string
  /** Id of the element that helps. */
  readonly help: string
  readonly onwrite: (text: string) => void
}

export class CodeEditor {
  readonly #view: EditorView
  readonly #label = new Compartment()
  /** The markers that stand. */
  #marked: readonly LineMarker[] = []
  #quiet = false

  constructor({ parent, text, label, help, onwrite }: EditorOptions) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          indentOnInput(),
          bracketMatching(),
          highlightActiveLine(),
          indentUnit.of('\t'),
          EditorState.tabSize.of(4),
          language.of(languageOf(text)),
          languageFollows,
          syntaxHighlighting(colours),
          theme,
          markers,
          this.#label.of(attributes(label, help)),
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) this.#marked = []
            if (docChanged && !this.#quiet) onwrite(state.doc.toString())
          })
        ]
      })
    })
    this.#toMain()
  }

  /** Shows `main`: what stands before it may fill the whole pane. */
  #toMain(): void {
    const at = this.#view.state.doc.toString().search(MAIN)
    if (at >= 0) this.#view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start' }) })
  }

  /** Puts another text in the place of this one. It does not count as written by the reader. */
  replace(text: string, label: string, help: string): void {
    this.#quiet = true
    const { doc } = this.#view.state
    const changes = doc.toString() === text ? undefined : { from: 0, to: doc.length, insert: text }
    this.#view.dispatch({ changes, effects: this.#label.reconfigure(attributes(label, help)) })
    this.#quiet = false
    if (changes) this.#toMain()
  }

  complain(complaints: readonly Complaint[]): void {
    const { state } = this.#view
    const diagnostics = complaints.map(({ line, column, severity, message }) => {
      const from = placeOf(state.doc, line, column)
      const word = state.wordAt(from)
      const to = word && word.from === from ? word.to : Math.min(from + 1, state.doc.length)
      return { from, to, severity, message }
    })
    this.#view.dispatch(setDiagnostics(state, diagnostics))
  }

  mark(all: readonly LineMarker[]): void {
    if (sameMarkers(all, this.#marked)) return
    this.#marked = all
    this.#view.dispatch({ effects: setMarkers.of(all) })
  }

  goTo({ line, column }: Complaint): void {
    const anchor = placeOf(this.#view.state.doc, line, column)
    this.#view.dispatch({ selection: { anchor }, scrollIntoView: true })
    this.#view.focus()
  }

  destroy(): void {
    this.#view.destroy()
  }
}

const attributes = (label: string, help: string) =>
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': help, tabindex: '0' })

function placeOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)))
  return Math.min(from + column - 1, to)
}
