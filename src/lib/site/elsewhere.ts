// elsewhere.ts: addresses of what is written about Linux elsewhere: the one place that makes them. Nobody can try them where this book is built, so
// they are held to their forms: tests/lint/links.test.ts compares with these whatever address the book has.

/** The kernel that our machine follows, and that of the article. */
export const VERSIONS = { now: 'v6.1', then: 'v4.14' } as const
export type Version = (typeof VERSIONS)[keyof typeof VERSIONS]

const ELIXIR = 'https://elixir.bootlin.com/linux'
const MAN = 'https://man7.org/linux/man-pages'

/** kill(2), PR_SET_CHILD_SUBREAPER(2const): `section` is what stands in the brackets. */
export const manPage = (name: string, section: string): string =>
  `${MAN}/man${section.charAt(0)}/${name}.${section}.html`

/** A line of a file of the kernel. */
export const linuxLine = (version: Version, file: string, line: number): string =>
  `${ELIXIR}/${version}/source/${file}#L${line}`

/** Where a name is defined, and used, in the kernel. */
export const linuxName = (version: Version, name: string): string => `${ELIXIR}/${version}/A/ident/${name}`
