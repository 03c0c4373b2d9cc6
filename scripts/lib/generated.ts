// generated.ts: the files that are made from others, each with what makes it.
import { viewsSource } from '../../src/lib/record/generate/views.ts'
import { writersSource } from '../../src/lib/record/generate/writers.ts'

interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string
  readonly text: () => string
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'src/lib/record/views.gen.ts', text: viewsSource },
  { path: 'src/lib/record/writers.gen.ts', text: writersSource }
]
