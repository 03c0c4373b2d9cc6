// en.ts: what a reader is told of what is kept and what is not.

/** Why nothing that is done now is kept. off: the browser lets the page keep nothing. full: there is no room. newer: another tab has loaded a newer
 *  version of the site, which keeps things in another form. */
export type Unkept = 'off' | 'full' | 'newer'

export const UNKEPT: { readonly [U in Unkept]: string } = {
  off: 'This browser keeps nothing for this page: its storage is switched off. What you write and do lasts until the tab is closed; copy your work before you leave.',
  full: 'This browser’s storage is full: what you write and do from now on is not kept, and lasts until the tab is closed. Copy your work before you leave.',
  newer:
    'Another tab has loaded a newer version of this site. What you write and do here from now on lasts until this tab is closed: copy it, and load the page again.'
}

export const OTHER_TAB = {
  /** `what`: a noun with its article. */
  changed: (what: string) => `Another tab has changed ${what}. What stands here is not lost.`,
  forgotten: (what: string) => `Another tab has put ${what} back to the beginning. What stands here is not lost.`,
  take: 'Take what stands there',
  keep: 'Keep what stands here'
}
