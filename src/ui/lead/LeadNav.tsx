/**
 * The pages beside the board of one inspection, one press apart.  [UI143]
 */
import { useLocation } from 'preact-iso'
import type { InspectionId } from '../../base/brand.ts'
import { PagesNav } from '../parts/PagesNav.tsx'
import { useOpen } from '../shell/app-model.ts'
import { canSetUp } from '../shell/roles.ts'
import { leadNavWords as words } from '../words/board.ts'
import { leadExampleWords } from '../words/examples.ts'
import { parkedPageWords } from '../words/parked.ts'
import { reportLink } from '../words/report-link.ts'

const PAGES = [
  { path: '/board', text: words.board },
  { path: '/board/panel', text: words.panel },
  { path: '/board/evidence', text: words.evidence },
  { path: '/examples', text: leadExampleWords.link },
  { path: '/report', text: reportLink },
  { path: '/board/ratings', text: words.ratings },
] as const

/** For who decides about what was set aside. */
const LEADS_PAGES = [...PAGES, { path: '/board/parked', text: parkedPageWords.title }] as const

export function LeadNav({ inspection }: { inspection: InspectionId }) {
  const { path } = useLocation()
  const pages = canSetUp(useOpen().workspace.session) ? LEADS_PAGES : PAGES
  return (
    <PagesNav label={words.label} pages={pages} here={path} query={`?inspection=${inspection}`} />
  )
}
