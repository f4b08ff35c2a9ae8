/**
 * The officer by their initials; a tap shows the whole name, and hides it again.
 * [UI87]
 *
 * The officer sits across the table, and others in the office can read along.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { SaidWith } from '../../parts/SaidWith.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { caseWords } from '../../words/assess.ts'
import { officerWords } from '../../words/forms.ts'
import { toInitials } from '../initials.ts'

export function OfficerName({ term, name }: { readonly term: string; readonly name: string }) {
  const [isShown, setShown] = useState(false)
  const officer = (of: string) => caseWords.officer(term, of)
  const initials = toInitials(name)
  if (initials === name) {
    return (
      <span>
        <SaidWith words={officer} text={name} />
      </span>
    )
  }
  return (
    <span class="officer-name">
      <Button kind="quiet" expanded={isShown} onClick={() => setShown(!isShown)}>
        <SaidWith words={officer} text={isShown ? name : initials} />
        <VisuallyHidden>: {officerWords.wholeName}</VisuallyHidden>
      </Button>
    </span>
  )
}
