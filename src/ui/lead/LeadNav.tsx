/**
 * The pages beside the board of one inspection, one press apart.  [UI143]
 */
import { useLocation } from 'preact-iso'
import type { InspectionId } from '../../base/brand.ts'
import { PagesNav } from '../parts/PagesNav.tsx'
import { leadNavWords as words } from '../words/board.ts'
import { leadExampleWords } from '../words/examples.ts'
import { reportLink } from '../words/report-link.ts'

const PAGES = [
  { path: '/board', text: words.board },
  { path: '/board/panel', text: words.panel },
  { path: '/board/evidence', text: words.evidence },
  { path: '/examples', text: leadExampleWords.link },
  { path: '/report', text: reportLink },
  { path: '/board/ratings', text: words.ratings },
] as const

export function LeadNav({ inspection }: { inspection: InspectionId }) {
  const { path } = useLocation()
  return (
    <PagesNav label={words.label} pages={PAGES} here={path} query={`?inspection=${inspection}`} />
  )
}
