/**
 * What else can be done with a jotting: edit it, set it aside, take it back.
 * [JO10 JO12]
 */
import type { Jotting } from '../../../domain/assessment/jottings.ts'
import { setAsideJotting, takeBackJotting } from '../../../session/jot.ts'
import { Button } from '../../parts/Button.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

type OpenForm = 'edit' | 'aside' | undefined

export interface JotActsProps {
  readonly jotting: Jotting
  readonly form: OpenForm
  readonly onForm: (form: OpenForm) => void
}

export function JotActs({ jotting: { id, aside, isConflict }, form, onForm }: JotActsProps) {
  const { open, voice } = useCaseScreen()
  const toggle = (wanted: OpenForm) => onForm(form === wanted ? undefined : wanted)
  return (
    <div class="jot-card__buttons">
      {!isConflict && (
        <Button kind="quiet" expanded={form === 'edit'} onClick={() => toggle('edit')}>
          {words.edit}
        </Button>
      )}
      {aside === undefined ? (
        <Button kind="quiet" expanded={form === 'aside'} onClick={() => toggle('aside')}>
          {words.aside}
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => setAsideJotting(open, id, '')}>
          {words.backToList}
        </Button>
      )}
      <Button
        kind="quiet"
        onClick={() => {
          takeBackJotting(open, id)
          voice.say(words.takenBack)
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  )
}
