// zoom.svelte.ts: zoom and pan of the tree: Ctrl and wheel, two fingers, a drag while it is zoomed, keys. Who draws reads `view`. Layouts know
// nothing of it, so a movement goes on as it would.
import { zoomIdentity, type ZoomTransform } from 'd3'
import type { Attachment } from 'svelte/attachments'
import { hands } from '../zooming.ts'
import type { Body, Room, TreeLayout } from './picture.ts'
import { kept, mostScale, showing } from './viewport.ts'

/** What is zoomed: a layout, the room of its pane, and how many pixels a unit of the room has. */
export interface Zoomed {
  readonly layout: TreeLayout
  readonly room: Room
  readonly unit: () => number
  /** Is it on show? In a narrow stage a list stands in its place. */
  readonly on: boolean
}

/** A key zooms by so much, and pans by so great a part of the pane. */
const TWICE = 2
const PAN = 0.25

export class TreeZoom {
  /** How large, and how far to the left and up, in parts of the room: so the same part stays on show when the pane has another size. */
  #at = $state.raw({ k: 1, x: 0, y: 0 })
  readonly #picture: () => Zoomed

  constructor(picture: () => Zoomed) {
    this.#picture = picture
  }

  /** In units of the room. */
  get view(): ZoomTransform {
    const { k, x, y } = this.#at
    const { width, height } = this.#picture().room
    return zoomIdentity.translate(x * width, y * height).scale(k)
  }

  get zoomed(): boolean {
    return this.#at.k > 1
  }

  /** Zooms about a place in the room. */
  by(factor: number, x: number, y: number): void {
    const { layout } = this.#picture()
    const k = Math.max(1, Math.min(mostScale(layout), this.view.k * factor))
    const [px, py] = this.view.invert([x, y])
    this.#go(zoomIdentity.translate(x - px * k, y - py * k).scale(k))
  }

  /** Moves on by parts of the room. */
  pan(right: number, down: number): void {
    const { room } = this.#picture()
    const { k, x, y } = this.view
    this.#go(zoomIdentity.translate(x - right * room.width, y - down * room.height).scale(k))
  }

  fit(): void {
    this.#go(zoomIdentity)
  }

  /** Brings a body into sight. */
  show(body: Body): void {
    this.#go(showing(this.view, this.#inRoom(body), this.#picture().room))
  }

  /** A key of the tree. False: it is none of these. `about`: who has the focus. */
  key(event: KeyboardEvent, about: Body | undefined): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const { room } = this.#picture()
    const box = about ? this.#inRoom(about) : { x: 0, y: 0, w: room.width, h: room.height }
    const [x, y] = this.view.apply([box.x + box.w / 2, box.y + box.h / 2])
    switch (event.key) {
      case '+':
      case '=':
        this.by(TWICE, x, y)
        return true
      case '-':
        this.by(1 / TWICE, x, y)
        return true
      case '0':
        this.fit()
        return true
    }
    if (!event.shiftKey || !this.zoomed) return false
    switch (event.key) {
      case 'ArrowLeft':
        this.pan(-PAN, 0)
        return true
      case 'ArrowRight':
        this.pan(PAN, 0)
        return true
      case 'ArrowUp':
        this.pan(0, -PAN)
        return true
      case 'ArrowDown':
        this.pan(0, PAN)
        return true
      default:
        return false
    }
  }

  #inRoom({ x, y, w, h }: Body): Pick<Body, 'x' | 'y' | 'w' | 'h'> {
    const { layout, room } = this.#picture()
    const paper = room.width / layout.width
    return { x: x * paper, y: y * paper, w: w * paper, h: h * paper }
  }

  #go(view: ZoomTransform): void {
    const { room } = this.#picture()
    const { k, x, y } = kept(view, room)
    this.#at = { k, x: x / room.width, y: y / room.height }
  }

  readonly attach: Attachment<HTMLElement> = (element) =>
    hands(element, {
      view: () => this.view,
      unit: () => this.#picture().unit(),
      scales: () => [1, mostScale(this.#picture().layout)],
      isOn: () => this.#picture().on,
      moves: () => this.zoomed,
      kept: (view) => kept(view, this.#picture().room),
      moved: (view) => this.#go(view)
    })
}
