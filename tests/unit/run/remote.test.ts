import { describe, expect, it } from 'vitest'
import { LOST, type Loss } from '../../../src/lib/run/en.ts'
import type { Reply, Request } from '../../../src/lib/run/protocol.ts'
import { MachineLost, RemoteMachine, type Port } from '../../../src/lib/run/remote.ts'

/** A worker that does what the test says. */
class FakePort implements Port {
  readonly asked: Request[] = []
  terminated = 0
  reply: (reply: Reply) => void = () => {}
  lose: (why: Loss) => void = () => {}

  post(request: Request): void {
    this.asked.push(request)
  }
  listen(replied: (reply: Reply) => void, lost: (why: Loss) => void): void {
    this.reply = replied
    this.lose = lost
  }
  terminate(): void {
    this.terminated++
  }
}

function remote() {
  const port = new FakePort()
  const lost: MachineLost[] = []
  return { port, lost, machine: new RemoteMachine(port, (error) => lost.push(error)) }
}

describe('a machine that is lost', () => {
  it.each(Object.keys(LOST) as Loss[])('fails each open question, and each later one, in words (%s)', async (why) => {
    const { port, lost, machine } = remote()
    const [one, two] = [machine.ask('advance', { settle: true }), machine.ask('readFile', '/etc/motd')]
    port.lose(why)
    await expect(one).rejects.toThrow(LOST[why])
    await expect(two).rejects.toThrow(MachineLost)
    await expect(machine.ask('readFile', '/etc/motd')).rejects.toThrow(LOST[why])
    expect(port.asked).toHaveLength(2)
    expect(port.terminated).toBe(1)
    port.lose('ended')
    expect(lost.map((error) => error.why)).toEqual([why])
  })

  it('is one that sends what cannot be read', async () => {
    const { port, lost, machine } = remote()
    const open = machine.ask('advance', { settle: true })
    port.reply({ parcels: [{ from: 0, records: 3 } as never] })
    await expect(open).rejects.toThrow(LOST.garbled)
    port.reply({ id: 1, answer: 'late', inputs: [] })
    expect(lost.map(({ why }) => why)).toEqual(['garbled'])
  })

  it('is not one that was closed', () => {
    const { port, lost, machine } = remote()
    machine.close()
    port.lose('ended')
    expect(lost).toEqual([])
  })

  it('is not one that could not answer a question', async () => {
    const { port, lost, machine } = remote()
    const open = machine.ask('readFile', '/')
    port.reply({ id: 1, error: 'no such thing' })
    await expect(open).rejects.toThrow('no such thing')
    expect(lost).toEqual([])
  })
})
