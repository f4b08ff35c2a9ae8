/**
 * Asks the office to admit this tablet, with a one-time code.  [SV3 SY7]
 *
 * The only call without a token. Asking again with the same keys and token after
 * a lost answer gets the same answer.
 */
import * as v from 'valibot'
import { err, type Result } from '../base/result.ts'
import {
  type EnrolAnswer,
  type EnrolRequest,
  enrolAnswer,
  errorAnswer,
} from '../ops/envelope/protocol.ts'
import type { TransportDeps } from './transport.ts'

export type EnrolCallFault =
  | { readonly kind: 'no-network' | 'not-the-office' }
  /** 'unknown-code', 'code-used', 'code-expired' ... with the endpoint's own words. */
  | { readonly kind: 'enrolment-refused'; readonly code: string; readonly message: string }

export async function askToEnrol(
  { fetch, timeoutMs }: Pick<TransportDeps, 'fetch' | 'timeoutMs'>,
  request: EnrolRequest,
): Promise<Result<EnrolAnswer, EnrolCallFault>> {
  let status: number
  let body: unknown
  try {
    const response = await fetch('/api/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs ?? 30_000),
    })
    status = response.status
    body = await response.json()
  } catch (error) {
    return err({ kind: error instanceof SyntaxError ? 'not-the-office' : 'no-network' })
  }
  if (status === 200) {
    const parsed = v.safeParse(enrolAnswer, body)
    return parsed.success ? { ok: true, value: parsed.output } : err({ kind: 'not-the-office' })
  }
  const said = v.safeParse(errorAnswer, body)
  return said.success
    ? err({ kind: 'enrolment-refused', ...said.output.error })
    : err({ kind: 'not-the-office' })
}
