/**
 * What to do when the officer is in distress: pause, stop, tell the lead. Folded
 * to one line, at hand and never in the way.  [UI84]
 */
import { Details } from '../../parts/Details.tsx'
import { officerWords } from '../../words/forms.ts'
import { useCaseScreen } from '../case-screen.ts'

export function DistressLine() {
  const { distress } = useCaseScreen().officer
  if (distress.value === undefined) return null
  return (
    <Details summary={officerWords.distress}>
      <p class="officer__distress">{distress}</p>
    </Details>
  )
}
