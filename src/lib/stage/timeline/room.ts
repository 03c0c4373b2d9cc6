// room.ts: how the height of the timeline is shared out: labels, lanes, and a strip for the lanes that do not fit. All in sixteenths of an em.
// 21 lanes in 224: { form: 'full', top: 20, bottom: 20, rows: 7, pitch: 16.1, strip: 73.6 }

/** All labels; one row of them; or nothing but a line. */
export type Form = 'full' | 'low' | 'line'

export interface Shares {
  readonly form: Form
  readonly top: number
  readonly bottom: number
  /** Lanes that are shown by name, and from one to the next. */
  readonly rows: number
  readonly pitch: number
  /** Height of the strip; 0 if all are shown by name. */
  readonly strip: number
}

/** Where the form changes. */
const FULL = 96
const LOW = 44
const MARGINS: { readonly [F in Form]: { readonly top: number; readonly bottom: number } } = {
  full: { top: 20, bottom: 20 },
  low: { top: 9, bottom: 16 },
  line: { top: 5, bottom: 5 }
}
/** From one named lane to the next, at least and at most. */
export const LEAST_PITCH = 13
const MOST_PITCH = 25
/** Two lines of words stand beside a strip. */
const LEAST_STRIP = 30
const MOST_STRIP = 116

/** Room for lanes and strip, at least and at most. Of more, the tree has more need. */
const LEAST_FULL = FULL - 40
const MOST_LANES = 156

/** The heights that a timeline would like to have: where there is room, and in a narrow stage. */
export function heights(lanes: number): { natural: number; narrow: number } {
  const { full, low } = MARGINS
  const wide = Math.min(lanes * MOST_PITCH, MOST_LANES)
  const slim = lanes <= 4 ? lanes * LEAST_PITCH : LEAST_PITCH * 2 + LEAST_STRIP
  return {
    natural: full.top + Math.max(LEAST_FULL, wide) + full.bottom,
    narrow: low.top + Math.max(24, slim) + low.bottom
  }
}

export function share(height: number, lanes: number): Shares {
  const form = height >= FULL ? 'full' : height >= LOW ? 'low' : 'line'
  const { top, bottom } = MARGINS[form]
  const room = Math.max(1, height - top - bottom)
  if (form === 'line') return { form, top, bottom, rows: 0, pitch: 0, strip: room }
  if (lanes * LEAST_PITCH <= room)
    return { form, top, bottom, rows: lanes, pitch: Math.min(MOST_PITCH, room / Math.max(1, lanes)), strip: 0 }
  const strip = Math.max(LEAST_STRIP, Math.min(MOST_STRIP, room * 0.4))
  const rows = Math.floor((room - strip) / LEAST_PITCH)
  if (rows < 1) return share(LOW - 1, lanes)
  return { form, top, bottom, rows, pitch: (room - strip) / rows, strip }
}
