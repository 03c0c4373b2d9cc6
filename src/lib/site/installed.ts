// installed.ts: how the site looks where it was installed like a program: its icons, and the colour around it.

/** px of a square icon. 180: what Apple's devices take; the others, Android's. */
export const ICON_SIZES = [180, 192, 512] as const

/** Paper, as tokens.css has it in the light: a manifest knows no other. */
export const PAPER = '#faf7f0'
