// complaints.ts: what gcc printed about a file, for the editor: places and sentences.

export interface Complaint {
  /** From 1, both. */
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning'
  readonly message: string
}

const LINE = /^(\S+\.c):(\d+):(\d+): (?:fatal )?(error|warning): (.*)$/

/** `lines`: the lines of the terminal. */
export function complaintsAbout(file: string, lines: readonly string[]): Complaint[] {
  return lines.flatMap((text) => {
    const [, name, line, column, severity, message] = LINE.exec(text.trimEnd()) ?? []
    if (name !== file) return []
    return [{ line: Number(line), column: Number(column), severity: severity as Complaint['severity'], message }]
  })
}
