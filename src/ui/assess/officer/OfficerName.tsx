/**
 * The officer by their initials; a tap shows the whole name, and hides it again.
 * [UI87]
 *
 * The officer sits across the table, and others in the office can read along.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { caseWords } from '../../words/assess.ts'
import { officerWords } from '../../words/forms.ts'
import { toInitials } from '../initials.ts'

export function OfficerName({ term, name }: { readonly term: string; readonly name: string }) {
  const [isShown, setShown] = useState(false)
  const initials = toInitials(name)
  if (initials === name) return <span>{caseWords.officer(term, name)}</span>
  return (
    <span class="officer-name">
      <Button kind="quiet" expanded={isShown} onClick={() => setShown(!isShown)}>
        {caseWords.officer(term, isShown ? name : initials)}
        <VisuallyHidden>: {officerWords.wholeName}</VisuallyHidden>
      </Button>
    </span>
  )
}
