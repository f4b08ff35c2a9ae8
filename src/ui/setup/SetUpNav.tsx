/**
 * The pages of one inspection's set-up, one press apart.  [UI54]
 */
import { useLocation } from 'preact-iso'
import type { InspectionId } from '../../base/brand.ts'
import { PagesNav } from '../parts/PagesNav.tsx'
import { setUpNavWords as words } from '../words/setup.ts'

const PAGES = [
  { path: '/set-up/samples', text: words.samples },
  { path: '/set-up/allocation', text: words.allocation },
  { path: '/set-up/appointments', text: words.appointments },
  { path: '/set-up/people', text: words.people },
  { path: '/set-up/version', text: words.version },
  { path: '/set-up/end', text: words.end },
  { path: '/board', text: words.board },
] as const

/** Pages that belong to one of the others. */
const PARENTS: Readonly<Record<string, string>> = {
  '/set-up/sample': '/set-up/samples',
  '/set-up/import': '/set-up/samples',
}

export function SetUpNav({ inspection }: { inspection: InspectionId }) {
  const { path } = useLocation()
  const here = PARENTS[path] ?? path
  return (
    <PagesNav label={words.label} pages={PAGES} here={here} query={`?inspection=${inspection}`} />
  )
}
