/**
 * The values that differ, over all inspections of this tablet or in one case:
 * read when the page is opened, and again when a case has changed.  [HI12]
 */
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { StreamId } from '../../base/brand.ts'
import { type CaseConflicts, readConflicts } from '../../session/conflicts/read-conflicts.ts'
import { listCases } from '../assess/list-cases.ts'
import { useOpen } from '../shell/app-model.ts'

/** Undefined while they are read for the first time. */
export function useConflicts(
  only: StreamId | undefined,
): ReadonlySignal<readonly CaseConflicts[] | undefined> {
  const { session, lines, inspections } = useOpen().workspace
  const read = useSignal<readonly CaseConflicts[] | undefined>(undefined)
  const differing = useComputed(() => {
    const listed = listCases({
      lines: lines.value,
      inspections: inspections.value,
      parked: new Set(),
      person: session.person,
      isAssessor: session.role === 'assessor',
    })
    return listed.flatMap(({ line }) => {
      const inspection = inspections.value.get(line.inspection)
      const isWanted = line.conflicts > 0 && (only === undefined || line.stream === only)
      return isWanted && inspection ? [{ line, inspection }] : []
    })
  })
  useSignalEffect(() => {
    const cases = differing.value
    let isLeft = false
    void readConflicts(session, cases).then((found) => {
      if (!isLeft) read.value = found
    })
    return () => {
      isLeft = true
    }
  })
  return read
}
