// zooming.ts: hands that zoom and pan a picture, by d3-zoom: Ctrl and wheel, two fingers, a drag. A plain wheel scrolls the page, as everywhere.
// The picture counts in units of its layout, d3 in pixels.
import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3'

export interface Zoomable {
  /** What part of it is on show, however it came there. */
  view(): ZoomTransform
  /** How many pixels a unit of the picture has. */
  unit(): number
  /** How small and how large it can be. */
  scales(): [number, number]
  /** Is the picture on show? */
  isOn(): boolean
  /** Does a press of the mouse, or of one finger, move the picture? */
  moves(event: MouseEvent | TouchEvent): boolean
  /** Moves a transform so that the picture fills its pane. */
  kept(view: ZoomTransform): ZoomTransform
  /** A hand has taken the picture there. */
  moved(view: ZoomTransform): void
}

/** A wheel's step is never more than this power of two. */
const MOST_STEP = 0.5
/** A press that moves less, in pixels, is a click. */
const CLICK = 4

/** Puts hands on the picture in an element. Answers how to take them off. */
export function hands(element: HTMLElement, picture: Zoomable): () => void {
  const inPixels = ({ k, x, y }: ZoomTransform) =>
    zoomIdentity.translate(x * picture.unit(), y * picture.unit()).scale(k)
  const inUnits = ({ k, x, y }: ZoomTransform) =>
    zoomIdentity.translate(x / picture.unit(), y / picture.unit()).scale(k)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      if (!picture.isOn()) return false
      takeUp()
      if (event.type === 'wheel') return event.ctrlKey || event.metaKey
      if ('touches' in event) return event.touches.length > 1 || picture.moves(event)
      return event.button === 0 && picture.moves(event)
    })
    .wheelDelta((event) => {
      const step = -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.01)
      return Math.max(-MOST_STEP, Math.min(MOST_STEP, step))
    })
    .clickDistance(CLICK)
    .extent(() => [
      [0, 0],
      [element.clientWidth, element.clientHeight]
    ])
    .constrain((transform) => inPixels(picture.kept(inUnits(transform))))
    .on('start', () => behaviour.scaleExtent(picture.scales()))
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) picture.moved(inUnits(transform))
    })
  const selection = select(element)
  selection.call(behaviour).on('dblclick.zoom', null)
  /** A key, or another size of the pane, may have moved the picture since the last hand. */
  function takeUp(): void {
    const now = inPixels(picture.view())
    const { k, x, y } = zoomTransform(element)
    if (k !== now.k || x !== now.x || y !== now.y) behaviour.transform(selection, now)
  }
  return () => selection.on('.zoom', null)
}
