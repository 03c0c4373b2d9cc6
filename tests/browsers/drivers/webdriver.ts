// The wire of WebDriver: a session, and commands to it, as JSON over HTTP.
// @see https://www.w3.org/TR/webdriver2/#protocol

export class Session {
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  /** Waits until the driver listens, but no longer than a busy computer takes to start it. */
  static async begin(driver: string, capabilities: object): Promise<Session> {
    for (const end = Date.now() + 30_000; !(await isReady(driver));) {
      if (Date.now() > end) throw new Error(`Nobody listens at ${driver}`)
      await new Promise((done) => setTimeout(done, 50))
    }
    const value = await ask(`${driver}/session`, { capabilities: { alwaysMatch: capabilities } })
    return new Session(`${driver}/session/${(value as { sessionId: string }).sessionId}`)
  }

  async end(): Promise<void> {
    await fetch(this.#address, { method: 'DELETE' })
  }

  send(command: string, body: object): Promise<unknown> {
    return ask(`${this.#address}/${command}`, body)
  }

  /** A promise is awaited; what goes wrong in the page is thrown here. */
  async evaluate(expression: string): Promise<string> {
    const script = `const done = arguments[0]
      Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = (await this.send('execute/async', { script, args: [] })) as Record<string, string>
    if (error !== undefined) throw new Error(error)
    return value
  }
}

function isReady(driver: string): Promise<boolean> {
  return fetch(`${driver}/status`).then(
    ({ ok }) => ok,
    () => false
  )
}

async function ask(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  const { value } = (await answer.json()) as { value: { error: string; message: string } }
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}
