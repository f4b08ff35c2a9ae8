/**
 * The interviews of these cases in which values differ: read behind the first
 * paint, and again when one of the streams was written.  [HI12 UI104]
 *
 * Two assessors may hold cases of one officer, so it is here that people differ
 * most easily; and no line of the list says so.
 */
import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseLine } from '../../../session/case-line.ts'
import {
  type CaseConflicts,
  readInterviewConflicts,
} from '../../../session/conflicts/read-conflicts.ts'
import { useOpen } from '../../shell/app-model.ts'

/** What is on the page first is in nobody's way. */
const BEHIND_MS = 500

export function useInterviewConflicts(
  lines: ReadonlySignal<readonly CaseLine[]>,
): ReadonlySignal<readonly CaseConflicts[]> {
  const { session, inspections } = useOpen().workspace
  const found = useSignal<readonly CaseConflicts[]>([])
  const written = useSignal(0)
  useEffect(
    () =>
      session.log.watchers.watch(({ streams }) => {
        const known = [...inspections.peek().values()].flatMap((one) => [
          ...one.interviews.values(),
        ])
        if (streams.some((stream) => known.includes(stream))) written.value += 1
      }),
    [session, inspections, written],
  )
  useSignalEffect(() => {
    written.value
    const [of, among] = [lines.value, inspections.value]
    let isLeft = false
    const timer = setTimeout(() => {
      void readInterviewConflicts(session, of, among).then((read) => {
        if (!isLeft) found.value = read
      })
    }, BEHIND_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  })
  return found
}
