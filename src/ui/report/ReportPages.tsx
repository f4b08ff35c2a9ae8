/**
 * The report as pages to print.  [UI169]
 */
import { reportPagesWords } from '../words/report.ts'
import { InspectionScreen } from './InspectionScreen.tsx'
import { ReportPagesOf } from './ReportPagesOf.tsx'

export function ReportPages() {
  return (
    <InspectionScreen title={reportPagesWords.title} path="/report/pages">
      {(of) => <ReportPagesOf {...of} />}
    </InspectionScreen>
  )
}
