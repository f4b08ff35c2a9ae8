/**
 * The report of one inspection: every table and figure.  [UI160]
 */
import { reportWords } from '../words/report.ts'
import { InspectionScreen } from './InspectionScreen.tsx'
import { ReportOf } from './ReportOf.tsx'

export function Report() {
  return (
    <InspectionScreen title={reportWords.title} path="/report">
      {(of) => <ReportOf {...of} />}
    </InspectionScreen>
  )
}
