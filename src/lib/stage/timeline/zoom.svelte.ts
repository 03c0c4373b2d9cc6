// zoom.svelte.ts: zoom and pan of the timeline by d3-zoom: Ctrl and wheel, two fingers, a drag with Shift or along the times. Who draws reads `view`.
import { zoomIdentity, type ZoomTransform } from 'd3'
import type { Attachment } from 'svelte/attachments'
import { hands } from '../zooming.ts'
import { kept, mostScale, rescaled, showing } from './viewport.ts'

export interface Line {
  /** Of the whole line. */
  readonly width: number
  /** How many pixels a unit of it has: a browser that is asked while things change lays out the page. */
  readonly unit: () => number
  /** How much room the width stands for. */
  readonly whole: number
}

export class Zoom {
  /** In units of the line, not in pixels. */
  view: ZoomTransform = $state.raw(zoomIdentity)
  readonly #line: () => Line
  readonly #isAxis: (event: MouseEvent | TouchEvent) => boolean
  #whole = 0

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
    if (to.k !== this.view.k || to.x !== this.view.x) this.view = to
  }

  readonly attach: Attachment<HTMLElement> = (element) =>
    hands(element, {
      view: () => this.view,
      unit: () => this.#line().unit(),
      scales: () => [1, mostScale(this.#line().whole, this.#line().width)],
      isOn: () => true,
      moves: (event) => this.moves(event),
      kept: (view) => kept(view, this.#line().width),
      moved: ({ k, x }) => (this.view = zoomIdentity.translate(x, 0).scale(k))
    })
}
