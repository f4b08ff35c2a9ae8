/**
 * The facts of one or several inspections, read from the cases on this tablet;
 * read again when a case has changed.  [TB17]
 */
import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Inspection } from '../../session/inspections.ts'
import { type ReportFacts, readReport } from '../../session/report/read-report.ts'
import { useOpen } from '../shell/app-model.ts'

/** Undefined while it is being read. */
export function useReport(
  inspections: readonly Inspection[],
  edition: Edition,
): readonly ReportFacts[] | undefined {
  const { workspace } = useOpen()
  const lines = workspace.lines.value
  const [facts, setFacts] = useState<readonly ReportFacts[]>()
  useEffect(() => {
    const left = { isLeft: false }
    const reading = inspections.map((inspection) =>
      readReport(workspace.session, { inspection, edition, lines: lines.values() }),
    )
    void Promise.all(reading).then((read) => {
      if (!left.isLeft) setFacts(read)
    })
    return () => {
      left.isLeft = true
    }
  }, [workspace, inspections, edition, lines])
  return facts
}
