/**
 * Every fault that the tablet or the office can report has its words. The screens
 * may not import the folders that name them, so the lists are held together here.
 */
import { describe, expect, test } from 'vitest'
import type { ParkCode } from '../../../../server/auth/judge-envelope.ts'
import type { SyncFault } from '../../../../src/sync/status.ts'
import {
  faultToWords,
  faultWords,
  parkedToWords,
  type parkedWords,
} from '../../../../src/ui/words/faults.ts'

/** Compiles only while both unions have the same members. */
type Same<A extends string, B extends string> = [A, B] extends [B, A] ? true : never
const faultsAreAll: Same<SyncFault['kind'], keyof typeof faultWords> = true
const parkedAreAll: Same<ParkCode, keyof typeof parkedWords> = true

describe('[UI30] words for what went wrong', () => {
  test('[UI30] every fault says what happened, what is safe and what to do', () => {
    expect([faultsAreAll, parkedAreAll]).toEqual([true, true])
    for (const words of Object.values(faultWords)) {
      for (const text of Object.values(words)) expect(text).toMatch(/\w{3}/)
    }
  })

  test('[UI30] a fault or a code of a newer version has words too', () => {
    for (const kind of ['tomorrow', 'constructor']) {
      expect(faultToWords(kind).title).toMatch(/^Something went wrong/)
      expect(parkedToWords(kind).reason).toContain(kind)
    }
    expect(faultToWords('disk-full').title).toBe('This tablet is full')
    expect(parkedToWords('not-your-case').reason).toContain('given to somebody else')
  })

  test('[UI30] who decides about what was set aside is not sent to speak with themselves', () => {
    for (const code of ['not-your-case', 'device-revoked', 'tomorrow']) {
      expect(parkedToWords(code).act).toContain('Speak with the lead')
      expect(parkedToWords(code, { mayDecide: true }).act).toContain('until you read it and decide')
    }
    const broken = parkedToWords('bad-signature', { mayDecide: true })
    expect(broken).toEqual(parkedToWords('bad-signature'))
  })
})
