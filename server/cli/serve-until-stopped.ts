/**
 * Serves until the process is asked to stop, then ends cleanly.  [CL16 SV20]
 */
import pino from 'pino'
import type { Config } from '../config.ts'
import type { Log } from '../log/port.ts'
import { type CannotListen, type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { systemClock } from '../system.ts'
import type { Io } from './verb.ts'

export interface Serving {
  readonly config: Config
  readonly log: Log
  readonly io: Io
  /** What to say once it listens. */
  announce(endpoint: Endpoint): Promise<void>
}

export async function serveUntilStopped({ config, log, io, announce }: Serving): Promise<number> {
  const started = await startEndpoint(config, {
    log,
    clock: systemClock,
    logger: makeLogger(config, io),
  })
  if (!started.ok) {
    await log.close()
    io.stderr(`${wordsFor(started.error.kind, config)}\n`)
    return 1
  }
  await announce(started.value)
  await untilAborted(io.stopping)
  io.stdout('Stopping: finishing what was begun.\n')
  await started.value.close()
  return 0
}

const makeLogger = (config: Config, io: Io) =>
  pino(
    { level: config.logLevel ?? 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => io.stderr(line) },
  )

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

function wordsFor(kind: CannotListen['kind'], { port, host, tls }: Config): string {
  switch (kind) {
    case 'port-in-use':
      return `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1}.`
    case 'port-forbidden':
      return `Port ${port} is not allowed to you: choose one above 1023 with PORT=8080.`
    case 'no-such-host':
      return `This computer has no address ${host}: set HOST to one of its own, or to 0.0.0.0.`
    case 'bad-certificate':
      return `Cannot use ${tls?.certFile} with ${tls?.keyFile}: both must be readable PEM files that belong together.`
  }
}
