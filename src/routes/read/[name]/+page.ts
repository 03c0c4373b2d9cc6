import type { Component } from 'svelte'
import type { PageLoad } from './$types'

const files = import.meta.glob<Component>('/content/lessons/en/*.svx', { import: 'default' })
const byName = new Map(Object.entries(files).map(([path, load]) => [/\/\d+-(.*)\.svx$/.exec(path)?.[1], load]))

/** The server's load has refused names that are not there. */
export const load: PageLoad = async ({ params, data }) => ({ ...data, Lesson: await byName.get(params.name)!() })
