/**
 * One file of everything that the report is counted from, and a look into one.
 * [UI167]
 */
import { archiveWords } from '../words/report.ts'
import { ArchiveOf } from './ArchiveOf.tsx'
import { InspectionScreen } from './InspectionScreen.tsx'

export function Archive() {
  return (
    <InspectionScreen title={archiveWords.title} path="/report/archive">
      {(of) => <ArchiveOf {...of} />}
    </InspectionScreen>
  )
}
