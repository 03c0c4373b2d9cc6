// The wire of WebDriver BiDi: commands with a number, their answers, and events between them, as JSON over a WebSocket.
// @see https://www.w3.org/TR/webdriver-bidi/#protocol
import { WebSocket } from 'ws'

interface Message {
  readonly type: 'success' | 'error' | 'event'
  readonly id: number
  readonly method: string
  readonly params: unknown
  readonly result: unknown
  readonly error: string
  readonly message: string
}

export class Bidi {
  readonly #socket: WebSocket
  readonly #hear: (method: string, params: unknown) => void
  readonly #waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>()
  #commands = 0

  constructor(socket: WebSocket, hear: (method: string, params: unknown) => void) {
    this.#socket = socket
    this.#hear = hear
    socket.on('message', (data) => this.#take(JSON.parse(String(data)) as Message))
    socket.on('close', () => this.#fail('the browser has gone'))
  }

  /** `hear` is told of each event that was subscribed to. */
  static async connect(address: string, hear: (method: string, params: unknown) => void): Promise<Bidi> {
    const socket = new WebSocket(address)
    await new Promise((open, failed) => socket.once('open', open).once('error', failed))
    return new Bidi(socket, hear)
  }

  send(method: string, params: object): Promise<unknown> {
    const id = ++this.#commands
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed })
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
  }

  #take({ type, id, method, params, result, error, message }: Message): void {
    if (type === 'event') return this.#hear(method, params)
    const command = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (type === 'success') command?.done(result)
    else command?.failed(new Error(`${error}: ${message}`))
  }

  #fail(why: string): void {
    for (const { failed } of this.#waiting.values()) failed(new Error(why))
    this.#waiting.clear()
  }
}
