// thread.ts: the file that a machine's thread begins with. Nothing may import it, so it holds nothing that anybody needs: WebKit evaluates
// a worker's own file a second time when another one imports it. In one file with the machine it was imported by the compiler, with which
// the machine shares code: the first gcc put a new machine, switched off, in the place of the one that waited for it.
import type { Reply, Request } from '../run/protocol.ts'

const machine = import('./worker.ts')
self.onmessage = ({ data }: MessageEvent<Request>) => {
  machine.then(
    ({ take }) => take(data),
    (error: unknown) => self.postMessage({ id: data.id, error: String(error) } satisfies Reply)
  )
}
