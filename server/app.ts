/**
 * The endpoint as a function from Request to Response.  [SV3 SV13 SV14 SV16]
 *
 * No side effect of its own: log, clock, limits and logger come in as arguments.
 * Here is the one error boundary: whatever throws is a bug or the disk, is
 * logged by kind without content, and answers 'our-fault'.
 */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Clock } from '../src/base/ports.ts'
import type { AssetStore } from './assets/load-asset.ts'
import { makeSecurityHeaders } from './http/headers.ts'
import { createLimiter, type Limits } from './http/limiter.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { refuse } from './http/refusal.ts'
import { createRequestLog, type RequestLogger } from './http/request-log.ts'
import { createResponder } from './http/respond.ts'
import { methodOf, type Route } from './http/route.ts'
import { serveRoute } from './http/serve-route.ts'
import type { Log } from './log/port.ts'
import { createAccessRoute } from './routes/access.ts'
import { createAssetsRoute } from './routes/assets.ts'
import { createDecideRoute } from './routes/decide.ts'
import { createDeletedRoute } from './routes/deleted.ts'
import { createEndRoute } from './routes/end.ts'
import { createEnrolRoute } from './routes/enrol.ts'
import { createFarewellRoute } from './routes/farewell.ts'
import { createHealthRoute } from './routes/health.ts'
import { createHelloRoute } from './routes/hello.ts'
import { createMetricsRoute } from './routes/metrics.ts'
import { createParkedRoute } from './routes/parked.ts'
import { createPullRoute } from './routes/pull.ts'
import { createPushRoute } from './routes/push.ts'
import { createReceiptRoute } from './routes/receipt.ts'
import { createRevokeRoute } from './routes/revoke.ts'

export interface AppConfig {
  readonly version: string
  /** Reached by HTTPS, by its own certificate or its proxy's. */
  readonly isSecure: boolean
  /** Whose X-Forwarded-For is to be believed. */
  readonly isBehindProxy: boolean
  readonly limits: Limits
  /** SHA-256 of the token that reads the metrics; absent where there are none. */
  readonly metricsTokenHash?: Uint8Array | undefined
}

export interface AppDeps {
  readonly log: Log
  readonly clock: Clock
  readonly config: AppConfig
  readonly logger: RequestLogger
  /** Absent where the app is not built: the API works all the same. */
  readonly assets?: AssetStore | undefined
}

type AppEnv = { Bindings: Partial<HttpBindings> }

/** The one list of what the API is: served, described and tested from here. */
export const createRoutes = (deps: AppDeps, metrics: Metrics): readonly Route[] => [
  createHealthRoute({ log: deps.log, version: deps.config.version }),
  createMetricsRoute({ metrics, tokenHash: deps.config.metricsTokenHash }),
  createEnrolRoute(deps),
  createHelloRoute(deps),
  createPushRoute(deps),
  createPullRoute(deps),
  createParkedRoute(deps),
  createDecideRoute(deps),
  createAccessRoute(deps),
  createRevokeRoute(deps),
  createFarewellRoute(deps),
  createReceiptRoute(deps),
  createEndRoute(deps),
  createDeletedRoute(deps),
]

export function createApp(deps: AppDeps): Hono<AppEnv> {
  const { log, clock, config, logger } = deps
  const app = new Hono<AppEnv>()
  const responder = createResponder(makeSecurityHeaders(config.isSecure))
  const limiter = createLimiter(clock, config.limits)
  const metrics = createMetrics(config.version)
  const requestLog = createRequestLog({ clock, logger, metrics })
  const assets = createAssetsRoute({ assets: deps.assets, responder })
  for (const route of createRoutes(deps, metrics)) {
    const method = methodOf(route)
    app.on(method, route.path, async (c) => {
      const line = requestLog.begin(method, route.path)
      const from = { request: c.req.raw, address: addressOf(c, config.isBehindProxy) }
      const served = await serveRoute({ log, limiter }, route, from)
      line.end(served)
      return responder.answer(served.answer)
    })
    app.all(route.path, () =>
      responder.answer(refuse('wrong-method', { headers: { allow: method } })),
    )
  }
  app.all('/api/*', () => responder.answer(refuse('unknown-path')))
  app.all('*', async (c) => {
    const answered = await assets.answer(c.req.raw)
    return answered.ok ? answered.value : responder.answer(answered)
  })
  app.onError((thrown, c) => {
    requestLog.fault(c.req.path.startsWith('/api/') ? c.req.path : 'assets', thrown)
    return responder.answer(refuse('our-fault'))
  })
  return app
}

/** Behind a proxy the last address is the one that the proxy itself saw. */
function addressOf(c: Context<AppEnv>, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
  return forwarded || (c.env?.incoming?.socket.remoteAddress ?? 'unknown')
}
