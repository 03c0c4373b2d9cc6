// worker.ts: the machine of a thread. The compiler and each program are fetched when they are first used.
import { segments } from 'virtual:disk?url'
import { fetchSegment } from '../image/fetch.ts'
import { DiskImage } from '../image/image.ts'
import { Cpu } from '../vm/cpu.ts'
import { arch } from '../vm/frames.ts'
import type { Reply, Request } from '../run/protocol.ts'
import { MachineServer } from './serve.ts'

const post = (reply: Reply, transfer: ArrayBufferLike[]): void =>
  self.postMessage(reply, { transfer: transfer as ArrayBuffer[] })

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

const server = start()
/** Answers a question, or says why not. */
export function take(request: Request): void {
  server.then(
    (machine) => machine.take(request),
    (error: unknown) => post({ id: request.id, error: error instanceof Error ? error.message : String(error) }, [])
  )
}
