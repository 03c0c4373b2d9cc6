// mark.ts: how the fragment of an address begins that holds a work. The page looks for it; what reads the work comes late.
export const MARK = '#work='

export const hasWork = (hash: string): boolean => hash.startsWith(MARK)
