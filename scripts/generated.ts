// Code that is made from tables: where it lies, and how its text is made. tests/unit/generated.test.ts sees to it that it is fresh.
import { format, resolveConfig } from 'prettier'
import { callsHeader } from '../src/lib/record/generate/calls.ts'
import { packersSource } from '../src/lib/record/generate/packers.ts'
import { viewsSource } from '../src/lib/record/generate/views.ts'
import { writersSource } from '../src/lib/record/generate/writers.ts'
import { interpreterText, walkerText } from '../src/lib/vm/interpreter/text.ts'

export const GENERATED: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: 'src/lib/record/packers.gen.ts', text: packersSource },
  { path: 'src/lib/record/views.gen.ts', text: viewsSource },
  { path: 'src/lib/record/writers.gen.ts', text: writersSource },
  { path: 'src/lib/vm/cpu.gen.ts', text: interpreterText },
  { path: 'src/lib/vm/walk.gen.ts', text: walkerText },
  { path: 'src/lib/userland/strace/calls.gen.h', text: callsHeader }
]

/** A file's text as it has to stand in the repository. */
export async function formatted(path: string, text: string): Promise<string> {
  return path.endsWith('.h') ? text : format(text, { ...(await resolveConfig(path)), filepath: path })
}
