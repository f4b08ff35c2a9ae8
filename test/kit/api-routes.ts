/**
 * The endpoint's own list of routes, for tests that must not forget one.
 */
import { createRoutes } from '../../server/app.ts'
import { NO_LIMITS } from '../../server/config.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import type { Route } from '../../server/http/route.ts'
import { createMemoryLog } from '../../server/log/memory.ts'
import { createTestClock } from './clock.ts'
import { TEST_META } from './endpoint-log.ts'

export const apiRoutes: readonly Route[] = createRoutes(
  {
    log: createMemoryLog(TEST_META),
    clock: createTestClock(),
    config: { version: '1', isSecure: false, isBehindProxy: false, limits: NO_LIMITS },
    logger: { info: () => undefined, error: () => undefined },
  },
  createMetrics('1'),
)
