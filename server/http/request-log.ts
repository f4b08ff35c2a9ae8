/**
 * One line per request of the API, without content.  [SV18]
 *
 * Method, route, code, milliseconds, six letters of the device's id and counts.
 * Never a body, a token, a code, an address or a message: an error's message may
 * quote what it was given, so of a fault only its kind and its place in our code
 * are kept.
 */
import type { Clock } from '../../src/base/ports.ts'
import type { Metrics } from './metrics.ts'
import { refusalStatus } from './refusal.ts'
import type { Served } from './serve-route.ts'

/** The part of pino that is used. */
export interface RequestLogger {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface RequestLog {
  begin(method: string, route: string): { end(served: Served): void }
  fault(route: string, thrown: Error): void
}

const DEVICE_LETTERS = 6

export function createRequestLog({
  clock,
  logger,
  metrics,
}: {
  readonly clock: Clock
  readonly logger: RequestLogger
  readonly metrics: Metrics
}): RequestLog {
  return {
    begin(method, route) {
      const startMs = clock.monotonicMs()
      return {
        end({ answer, device }) {
          const ms = Math.round((clock.monotonicMs() - startMs) * 10) / 10
          const who = device && { device: device.id.slice(0, DEVICE_LETTERS) }
          const how = answer.ok
            ? { status: 200, ...answer.value.counts }
            : { status: refusalStatus(answer.error.kind), code: answer.error.kind }
          metrics.note({
            route,
            status: how.status,
            ms,
            counts: answer.ok ? answer.value.counts : {},
          })
          logger.info({ method, route, ms, ...who, ...how }, 'request')
        },
      }
    },
    fault(route, thrown) {
      metrics.note({ route, status: refusalStatus('our-fault'), ms: 0, counts: {} })
      logger.error({ route, ...faultToFields(thrown) }, 'fault')
    },
  }
}

function faultToFields(thrown: Error): object {
  const places = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in thrown ? { code: String(thrown.code) } : {}
  return { kind: thrown.name, ...code, at: places.slice(0, 8).map((line) => line.trim()) }
}
