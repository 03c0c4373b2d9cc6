// sources.ts: where a function of the kernel can be read, in Linux 6.1, and in the kernel of the article, 4.14.
import type { KernelFunction } from '../../run/client.ts'

const ELIXIR = 'https://elixir.bootlin.com/linux'

export interface Source {
  readonly file: string
  readonly line: number
  readonly now: string
  readonly then: string
}

export function whereToRead({ name, file, line }: KernelFunction): Source {
  return { file, line, now: `${ELIXIR}/v6.1/source/${file}#L${line}`, then: `${ELIXIR}/v4.14/A/ident/${name}` }
}
