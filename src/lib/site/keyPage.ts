// keyPage.ts: where the page “How to read the picture” lies, for the stages of a page: only a page knows the site's base.
import { getContext, setContext } from 'svelte'

const NAME = Symbol('keyPage')

export const setKeyPage = (href: string): void => void setContext(NAME, href)

/** Undefined: the stage stands outside of the site. */
export const getKeyPage = (): string | undefined => getContext(NAME)
