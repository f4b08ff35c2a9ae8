/**
 * An inspection beside an earlier round or the national figures.  [UI166]
 */
import { comparisonWords } from '../words/report.ts'
import { ComparisonOf } from './ComparisonOf.tsx'
import { InspectionScreen } from './InspectionScreen.tsx'

export function Comparison() {
  return (
    <InspectionScreen title={comparisonWords.title} path="/report/comparison">
      {(of) => <ComparisonOf {...of} />}
    </InspectionScreen>
  )
}
