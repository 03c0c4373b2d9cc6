// fetch.ts: segments of the disk image over the network.

/** The bytes of a segment. Rejects with a sentence for people when it cannot be had. */
export async function fetchSegment(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => undefined)
  if (!response?.ok || !response.body)
    throw new Error('a part of the computer’s disk could not be loaded; is the network there?')
  // Packed by the build: not every host compresses what it does not know.
  const bytes = response.body.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(bytes).arrayBuffer())
}
