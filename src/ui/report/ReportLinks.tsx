/**
 * The parts of a report, one press apart.
 */
import type { InspectionId } from '../../base/brand.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { reportWords } from '../words/report.ts'

const words = reportWords.links

export function ReportLinks({ inspection }: { inspection: InspectionId }) {
  const of = (path: string) => `${path}?inspection=${inspection}`
  return (
    <nav class="row" aria-label={words.label}>
      <ButtonLink href={of('/report/pages')}>{words.pages}</ButtonLink>
      <ButtonLink href={of('/report/comparison')} kind="secondary">
        {words.comparison}
      </ButtonLink>
      <ButtonLink href={of('/report/archive')} kind="secondary">
        {words.archive}
      </ButtonLink>
      <ButtonLink href={of('/examples')} kind="secondary">
        {words.examples}
      </ButtonLink>
      <ButtonLink href={of('/board')} kind="quiet">
        {words.board}
      </ButtonLink>
    </nav>
  )
}
