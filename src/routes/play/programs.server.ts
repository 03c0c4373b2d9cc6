// The programs of the sandbox, with their text.
import { sandboxPrograms } from '$lib/sandbox/offers.ts'

const sources = import.meta.glob<string>('/content/programs/*.c', { eager: true, query: '?raw', import: 'default' })

export const programs = sandboxPrograms(
  Object.fromEntries(Object.entries(sources).map(([path, text]) => [/([^/]+)\.c$/.exec(path)![1], text]))
)
