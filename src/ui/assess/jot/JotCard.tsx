/**
 * One jotting: its time and line, its links, its code field; edited, set aside or
 * taken back.  [UI113 JO6 JO10 JO12]
 */
import { useState } from 'preact/hooks'
import type { Jotting } from '../../../domain/assessment/jottings.ts'
import { paths } from '../../../domain/assessment/paths.ts'
import { Icon } from '../../parts/Icon.tsx'
import { SaidWith } from '../../parts/SaidWith.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { WrittenText } from '../../parts/WrittenText.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { ConflictChoice } from '../ConflictChoice.tsx'
import { jotRow } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { JotActs } from './JotActs.tsx'
import { JotCode } from './JotCode.tsx'
import { JotForm } from './JotForm.tsx'
import { JotLinks } from './JotLinks.tsx'
import type { Linking } from './use-linking.ts'

export interface JotCardProps {
  readonly jotting: Jotting
  readonly linking: Linking
}

export function JotCard({ jotting, linking }: JotCardProps) {
  const { canWrite } = useCaseScreen()
  const [form, setForm] = useState<'edit' | 'aside' | undefined>(undefined)
  const { id, at, text, aside, isConflict } = jotting
  const isChosen = linking.chosen.value === id
  return (
    <li class={isChosen ? 'jot-card jot-card--chosen' : 'jot-card'} id={jotRow(id)} data-block={id}>
      {canWrite.value && (
        <span class="jot-card__grip" data-grip title={words.grip}>
          <Icon name="grip" />
        </span>
      )}
      {isConflict ? (
        <ConflictChoice path={paths.jotText(id)} toLabel={(line) => line} isText />
      ) : (
        <button
          type="button"
          class="jot-card__text"
          dir="auto"
          aria-pressed={isChosen ? 'true' : 'false'}
          disabled={!canWrite.value}
          onClick={({ currentTarget }) => {
            linking.chosen.value = isChosen ? undefined : id
            // On a narrow screen its questions come up over the foot of the list.
            requestAnimationFrame(() => {
              currentTarget.closest('li')?.scrollIntoView({ block: 'nearest' })
              // Where the whole is too high for what is left, its line.
              currentTarget.scrollIntoView({ block: 'nearest' })
            })
          }}
        >
          <span class="muted">{toDayAndTime(at)}</span> <WrittenText text={text} />
          <VisuallyHidden>. {isChosen ? words.chosen : words.choose}</VisuallyHidden>
        </button>
      )}
      <JotLinks jotting={jotting} />
      {aside !== undefined && (
        <p class="muted">
          <SaidWith words={words.isAside} text={aside} />
        </p>
      )}
      {canWrite.value && (
        <div class="jot-card__acts">
          <JotCode id={id} linking={linking} />
          <JotActs jotting={jotting} form={form} onForm={setForm} />
        </div>
      )}
      {form && (
        <JotForm key={form} jotting={jotting} form={form} onDone={() => setForm(undefined)} />
      )}
    </li>
  )
}
