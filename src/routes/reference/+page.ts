import { PAGES, referencePage } from './pages.ts'

export const load = async () => ({
  pages: await Promise.all(PAGES.map(async (name) => ({ name, ...(await referencePage(name)).about })))
})
