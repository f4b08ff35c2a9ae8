/**
 * The network between a tablet and the endpoint, with its faults: the requests
 * are real, the endpoint behind it is the real app, only the way is made up.
 *
 * A fault waits for the next call (of one path, if it names one) and is used up
 * by it. 'cut-before': the endpoint never hears of the call. 'cut-after': it
 * does, and the answer is lost. 'cut-inside': half an answer arrives.
 * 'duplicate': the call arrives twice. 'portal': somebody else's page answers.
 */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | 'cut-inside'
  | 'duplicate'
  | 'portal'
  | 'server-error'

export interface Link {
  /** As the browser's own, on the endpoint's origin. */
  fetch(path: string, init: RequestInit): Promise<Response>
  goOffline(): void
  goOnline(): void
  isOnline(): boolean
  /** The next call, or the next of this path, goes wrong. */
  next(fault: Fault, path?: string): void
  /** Something that happens elsewhere, just before the next call (of this path) arrives. */
  meanwhile(work: () => Promise<void>, path?: string): void
  /** Paths that reached the endpoint, in order. */
  readonly arrived: string[]
  /** What nobody has met yet is forgotten. */
  clear(): void
}

interface Waiting {
  readonly path: string | undefined
  readonly fault: Fault | undefined
  readonly work: (() => Promise<void>) | undefined
}

const ORIGIN = 'https://office.test'
const PORTAL = '<!doctype html><title>Welcome</title><p>Please accept our terms.'

export function createLink(endpoint: (request: Request) => Promise<Response>): Link {
  const waiting: Waiting[] = []
  const arrived: string[] = []
  let isOnline = true
  const take = (path: string): Waiting[] => {
    const met = waiting.filter((one) => one.path === undefined || one.path === path)
    const works = met.filter(({ work }) => work)
    const fault = met.find((one) => one.fault)
    const taken = [...works, ...(fault ? [fault] : [])]
    for (const one of taken) waiting.splice(waiting.indexOf(one), 1)
    return taken
  }
  return {
    arrived,
    goOffline() {
      isOnline = false
    },
    goOnline() {
      isOnline = true
    },
    isOnline: () => isOnline,
    next: (fault, path) => void waiting.push({ path, fault, work: undefined }),
    meanwhile: (work, path) => void waiting.push({ path, fault: undefined, work }),
    clear: () => void waiting.splice(0),
    async fetch(path, init) {
      if (!isOnline) throw new TypeError('fetch failed')
      const taken = take(path)
      for (const { work } of taken) await work?.()
      const fault = taken.find((one) => one.fault)?.fault
      const send = () => {
        arrived.push(path)
        return endpoint(new Request(ORIGIN + path, init))
      }
      return deliver(fault, send)
    },
  }
}

async function deliver(fault: Fault | undefined, send: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case undefined:
      return send()
    case 'cut-before':
      throw new TypeError('fetch failed')
    case 'cut-after':
      await send()
      throw new TypeError('fetch failed')
    case 'cut-inside':
      return halve(await send())
    case 'duplicate':
      await send()
      return send()
    case 'portal':
      return new Response(PORTAL, { headers: { 'content-type': 'text/html' } })
    case 'server-error':
      return new Response('Bad gateway', { status: 502, headers: { 'content-type': 'text/plain' } })
  }
}

/** The connection is lost in the middle of the body. */
async function halve(whole: Response): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length >> 1))
      controller.error(new TypeError('terminated'))
    },
  })
  return new Response(half, { status: whole.status, headers: whole.headers })
}
