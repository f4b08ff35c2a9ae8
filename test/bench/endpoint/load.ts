/**
 * Twenty connections that post prepared bodies one after another, over a bounded
 * time, on loopback. Bodies are made before the clock starts.
 */
import { Agent, request } from 'node:http'

export interface LoadAsk {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Lane {
  readonly ask: LoadAsk
  readonly bodies: readonly Uint8Array[]
}

const CONNECTIONS = 20

/** Operations a second: every body holds `perBody`. Stops when a lane's bodies are used up. */
export async function measureLoad(lanes: readonly Lane[], perBody: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let posted = 0
  const from = performance.now()
  await Promise.all(
    lanes.map(async ({ ask, bodies }) => {
      for (const body of bodies) {
        await post(agent, ask, body)
        posted += perBody
      }
    }),
  )
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  return Math.round(posted / seconds)
}

function post(agent: Agent, { port, path, headers }: LoadAsk, body: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () => {
          const isGood = response.statusCode === 200 && !/refused|parked/.test(text)
          if (isGood) resolve()
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`))
        })
      },
    )
    sent.on('error', reject)
    sent.setHeader('content-length', body.length)
    sent.end(body)
  })
}
