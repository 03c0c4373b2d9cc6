/** The whole disk image, for Node: command line, prerender, tests. Index is the segment's number; 0 is empty. Each is unpacked when it is asked for. */
declare module 'virtual:disk' {
  export const segments: readonly (() => Uint8Array)[]
}

/** Addresses of the segments, for a page; `fetchSegment` reads them. Index is the segment's number; 0 is empty. */
declare module 'virtual:disk?url' {
  export const segments: readonly string[]
}
