/**
 * The values that differ, over all inspections of this tablet or in one case:
 * read when the page is opened, and again when a case has changed.  [HI12]
 */
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { StreamId } from '../../base/brand.ts'
import { type CaseConflicts, readConflicts } from '../../session/conflicts/read-conflicts.ts'
import { listCases } from '../assess/list-cases.ts'
import { useInterviewConflicts } from '../assess/officer/use-interview-conflicts.ts'
import { useOpen } from '../shell/app-model.ts'

/** Undefined while they are read for the first time. */
export function useConflicts(
  only: StreamId | undefined,
): ReadonlySignal<readonly CaseConflicts[] | undefined> {
  const { session, lines, inspections } = useOpen().workspace
  const read = useSignal<readonly CaseConflicts[] | undefined>(undefined)
  const cases = useComputed(() => {
    const listed = listCases({
      lines: lines.value,
      inspections: inspections.value,
      parked: new Set(),
      person: session.person,
      isAssessor: session.role === 'assessor',
    })
    return listed
      .map(({ line }) => line)
      .filter(({ stream }) => only === undefined || stream === only)
  })
  const differing = useComputed(() =>
    cases.value.flatMap((line) => {
      const inspection = inspections.value.get(line.inspection)
      return line.conflicts > 0 && inspection ? [{ line, inspection }] : []
    }),
  )
  const interviews = useInterviewConflicts(cases)
  useSignalEffect(() => {
    const wanted = differing.value
    let isLeft = false
    void readConflicts(session, wanted).then((found) => {
      if (!isLeft) read.value = found
    })
    return () => {
      isLeft = true
    }
  })
  return useComputed(() => read.value && [...read.value, ...interviews.value])
}
