/**
 * A case is begun by what somebody wrote in it, and not by what a list brought.
 */
import { describe, expect, test } from 'vitest'
import type { DeviceId, OpId, PersonId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { type FoldableOp, foldOps } from '../../../src/ops/fold.ts'
import { hasWork } from '../../../src/session/has-work.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(40, 'has-work')
const clock = createTestClock()
const LEAD = ids.next<PersonId>()
const ASSESSOR = ids.next<PersonId>()
const device = ids.next<DeviceId>()

function writeCase(
  ...written: readonly (readonly [path: string, value: string | null, author?: PersonId])[]
) {
  const brought = [
    [paths.reference, 'C1', LEAD],
    [paths.officer, 'R. Officer', LEAD],
    [paths.field('gender'), 'male', LEAD],
  ] as const
  const last = new Map<string, OpId>()
  return foldOps(
    [...brought, ...written].map(([path, value, author = ASSESSOR]): FoldableOp => {
      const id = ids.next<OpId>()
      const before = last.get(path)
      last.set(path, id)
      return {
        ...{ id, path, value, author, at: clock.now() },
        device,
        edition: 'e',
        after: before ? [before] : [],
      }
    }),
  )
}

describe('[JO40]', () => {
  test.each([
    paths.jotText('j1'),
    paths.note('2.1.1.a'),
    paths.reason('2.1.1'),
    paths.flag('2.1.1'),
    paths.exampleText('2.1.1'),
    paths.officerQuestion('riskPartnership'),
    paths.factorLinked('housing'),
    paths.judgement('2.1.1.a'),
    paths.field('gender'),
    paths.field('mappaLevel'),
  ])('%s begins a case, and what is taken back does not', (path) => {
    expect(hasWork(writeCase())).toBe(false)
    expect(hasWork(writeCase([path, 'yes']))).toBe(true)
    expect(hasWork(writeCase([path, 'yes'], [path, null]))).toBe(false)
  })

  test('what the list or the lead brought does not', () => {
    const facts = [paths.office, paths.caseType, paths.field('roshLevel')] as const
    for (const path of facts) expect(hasWork(writeCase([path, 'x', LEAD]))).toBe(false)
  })
})
