// zoom.svelte.ts: zoom and pan of the timeline by d3-zoom: Ctrl and wheel, two fingers, a drag with Shift or along the times. Who draws reads `view`.
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3'
import type { Attachment } from 'svelte/attachments'
import { kept, mostScale, rescaled, showing } from './viewport.ts'

export interface Line {
  /** Of the whole line. */
  readonly width: number
  /** How many pixels a unit of it has: a browser that is asked while things change lays out the page. */
  readonly unit: () => number
  /** How much room the width stands for. */
  readonly whole: number
}

/** A wheel's step is never more than this power of two. */
const MOST_STEP = 0.5

export class Zoom {
  /** In units of the line, not in pixels. */
  view: ZoomTransform = $state.raw(zoomIdentity)
  readonly #line: () => Line
  readonly #isAxis: (event: MouseEvent | TouchEvent) => boolean
  #whole = 0
  #show: (view: ZoomTransform) => void = () => {}

  /** `isAxis`: is it an event on the times below the lanes? */
  constructor(line: () => Line, isAxis: (event: MouseEvent | TouchEvent) => boolean) {
    this.#line = line
    this.#isAxis = isAxis
  }

  get zoomed(): boolean {
    return this.view.k > 1
  }

  /** Does a press move the line, and not the playhead? */
  moves(event: MouseEvent | TouchEvent): boolean {
    return event.shiftKey || (this.zoomed && this.#isAxis(event))
  }

  /** Zooms about a place on the line. */
  by(factor: number, at: number): void {
    const { width, whole } = this.#line()
    const k = Math.max(1, Math.min(mostScale(whole, width), this.view.k * factor))
    this.#go(zoomIdentity.translate(at - ((at - this.view.x) / this.view.k) * k, 0).scale(k))
  }

  /** Moves on by a part of the width. */
  pan(part: number): void {
    this.#go(zoomIdentity.translate(this.view.x - part * this.#line().width, 0).scale(this.view.k))
  }

  all(): void {
    this.#go(zoomIdentity)
  }

  /** Keeps a place on show, and the part that is on show when the line stands for another room. */
  follow(at: number): void {
    const { width, whole } = this.#line()
    const same = this.#whole === 0 ? this.view : rescaled(this.view, this.#whole, whole, width)
    this.#whole = whole
    this.#go(showing(same, (at / whole) * width, width))
  }

  #go(view: ZoomTransform): void {
    const to = kept(view, this.#line().width)
    if (to.k === this.view.k && to.x === this.view.x) return
    this.view = to
    this.#show(to)
  }

  readonly attach: Attachment<HTMLElement> = (element) => {
    const behaviour = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey
        if ('touches' in event) return event.touches.length > 1 || this.moves(event)
        return event.button === 0 && this.moves(event)
      })
      .wheelDelta((event) => {
        const step = -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.01)
        return Math.max(-MOST_STEP, Math.min(MOST_STEP, step))
      })
      .extent(() => [
        [0, 0],
        [element.clientWidth, element.clientHeight]
      ])
      .constrain((transform) => kept(transform, element.clientWidth))
      .on('start', () => {
        const { width, whole } = this.#line()
        behaviour.scaleExtent([1, mostScale(whole, width)])
      })
      .on('zoom', ({ transform: { k, x }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent) this.view = zoomIdentity.translate(x / this.#line().unit(), 0).scale(k)
      })
    const selection = select(element)
    selection.call(behaviour).on('dblclick.zoom', null)
    this.#show = ({ k, x }) => behaviour.transform(selection, zoomIdentity.translate(x * this.#line().unit(), 0).scale(k))
    return () => {
      this.#show = () => {}
      selection.on('.zoom', null)
    }
  }
}
