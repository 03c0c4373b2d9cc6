import type { Component } from 'svelte'
import type { PageLoad } from './$types'

const briefs = import.meta.glob<Component>('/content/assignments/*/en/brief.svx', { import: 'default' })

/** The server's load has refused names that are not there. */
export const load: PageLoad = async ({ params, data }) => ({
  ...data,
  Brief: await briefs[`/content/assignments/${params.name}/en/brief.svx`]()
})
