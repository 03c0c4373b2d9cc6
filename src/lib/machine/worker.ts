// worker.ts: the machine of a thread. The compiler and each program are fetched when they are first used.
import { segments } from 'virtual:disk?url'
import { fetchSegment } from '../image/fetch.ts'
import { DiskImage } from '../image/image.ts'
import { Cpu } from '../vm/cpu.ts'
import { arch } from '../vm/frames.ts'
import type { FromWorker, Request } from '../run/protocol.ts'
import { MachineServer } from './serve.ts'

const post = (reply: FromWorker, transfer: ArrayBufferLike[]): void =>
  self.postMessage(reply, { transfer: transfer as ArrayBuffer[] })

/** Tells the page of a lock that is held as long as this thread lives, if the browser has locks, and lets this page have them. */
function showLife(): void {
  const alive = `unkillable-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  const held = () => {
    post({ alive }, [])
    return new Promise(() => {})
  }
  self.navigator.locks?.request(alive, held).catch(() => {})
}

async function start(): Promise<MachineServer> {
  const image = new DiskImage(await fetchSegment(segments[1]))
  return new MachineServer(
    {
      image,
      arch,
      processor: () => new Cpu(),
      fetchSegment: (seg) => fetchSegment(segments[seg]),
      loadCompiler: async () => {
        const { gcc } = await import('../cc/gcc.ts')
        return gcc(image.read(image.find('/lib/libc.so')!)!)
      }
    },
    post
  )
}

showLife()
const server = start()
/** Answers a request, or says why not. */
export function take(request: Request): void {
  server.then(
    (machine) => machine.take(request),
    (error: unknown) => post({ id: request.id, error: error instanceof Error ? error.message : String(error) }, [])
  )
}
