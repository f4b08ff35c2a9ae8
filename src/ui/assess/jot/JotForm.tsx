/**
 * Editing a line, or the reason why it is set aside: typed like every text of a
 * case, so each burst is kept.  [JO10 JO12]
 */
import type { Jotting } from '../../../domain/assessment/jottings.ts'
import { paths } from '../../../domain/assessment/paths.ts'
import { Button } from '../../parts/Button.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { NoteField } from '../NoteField.tsx'

export interface JotFormProps {
  readonly jotting: Jotting
  readonly form: 'edit' | 'aside'
  readonly onDone: () => void
}

export function JotForm({ jotting: { id }, form, onDone }: JotFormProps) {
  const path = form === 'edit' ? paths.jotText(id) : paths.jotAside(id)
  return (
    <div class="jot-card__form">
      <NoteField
        id={`${form}-${id}`}
        path={path}
        label={form === 'edit' ? words.line : words.asideReason}
        autoFocus
      />
      <Button kind="secondary" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  )
}
