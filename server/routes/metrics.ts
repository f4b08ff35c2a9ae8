/**
 * GET /api/metrics: counts for the office's monitoring, with the office's token.
 * [EP50]
 */
import { ok } from '../../src/base/result.ts'
import type { Metrics } from '../http/metrics.ts'
import type { OfficeGet } from '../http/route.ts'

export const createMetricsRoute = (deps: {
  readonly metrics: Metrics
  readonly tokenHash: Uint8Array | undefined
}): OfficeGet => ({
  kind: 'office-get',
  path: '/api/metrics',
  tokenHash: deps.tokenHash,
  answer: async () => ok({ text: deps.metrics.toText() }),
})
