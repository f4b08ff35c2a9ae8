/**
 * A network that breaks off at one exact byte: a TCP proxy that counts what it
 * passes on in either direction and resets both sides there.  [HN2]
 *
 * `cutAt` holds for everything from then on, over all connections, until it has
 * cut once; after that, and without it, everything passes.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** 'up': what the tablet sends; 'down': what the endpoint answers. */
export type Direction = 'up' | 'down'

export interface FaultProxy {
  readonly url: string
  /** Lets `bytes` through in that direction and then resets the connection. */
  cutAt(direction: Direction, bytes: number): void
  /** Nothing is cut any more, and the counts start at nothing. */
  clear(): void
  /** Bytes that arrived at the proxy since the last `clear`, and whether it has cut. */
  counted(): { readonly up: number; readonly down: number; readonly hasCut: boolean }
  close(): Promise<void>
}

interface Count {
  up: number
  down: number
  hasCut: boolean
  cut: { readonly direction: Direction; readonly bytes: number } | undefined
}

export async function startFaultProxy(endpoint: string): Promise<FaultProxy> {
  const target = new URL(endpoint)
  const count: Count = { up: 0, down: 0, hasCut: false, cut: undefined }
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const reset = () => {
      for (const side of [near, far]) side.resetAndDestroy()
    }
    for (const side of [near, far]) {
      sockets.add(side)
      side.setNoDelay(true)
      side.on('close', () => sockets.delete(side))
      // The other side's reset arrives here as an error; that is what is wanted.
      side.on('error', reset)
    }
    pass(near, far, 'up', { count, reset })
    pass(far, near, 'down', { count, reset })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutAt: (direction, bytes) =>
      void Object.assign(count, { cut: { direction, bytes }, hasCut: false, up: 0, down: 0 }),
    clear: () => void Object.assign(count, { cut: undefined, hasCut: false, up: 0, down: 0 }),
    counted: () => ({ up: count.up, down: count.down, hasCut: count.hasCut }),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Way {
  readonly count: Count
  readonly reset: () => void
}

function pass(from: Socket, to: Socket, direction: Direction, { count, reset }: Way): void {
  from.on('data', (chunk: Buffer) => {
    const before = count[direction]
    count[direction] += chunk.length
    const { cut } = count
    if (cut?.direction !== direction || count[direction] <= cut.bytes) {
      to.write(chunk)
      return
    }
    Object.assign(count, { cut: undefined, hasCut: true })
    const rest = chunk.subarray(0, cut.bytes - before)
    // An empty write calls back too: the bytes before are out when the reset comes.
    to.write(rest, () => setImmediate(reset))
  })
  from.on('end', () => to.end())
}
