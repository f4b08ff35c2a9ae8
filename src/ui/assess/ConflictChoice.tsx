/**
 * Two people have answered differently: both are shown with name and time, and a
 * person chooses.  [UI18 FO3]
 *
 * Nothing is decided by a clock. Equal answers of several people stand together.
 * Texts may also be kept both, one after the other.
 */
import { joinTexts } from '../../domain/assessment/join-texts.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { caseWords } from '../words/assess.ts'
import { toDayAndTime } from '../words/common.ts'
import { useRegisters } from './case-screen.ts'

export interface ConflictChoiceProps {
  readonly path: string
  /** What a value is called on screen. */
  readonly toLabel: (value: string) => string
  /** Prose can be kept from both sides. */
  readonly isText?: boolean
}

export function ConflictChoice({ path, toLabel, isText }: ConflictChoiceProps) {
  const { open, nameOf, canWrite } = useRegisters()
  const { reading } = open.view(path).value
  if (reading.kind !== 'conflict') return null
  const byValue = Map.groupBy(reading.heads, ({ value }) => value)
  const texts = [...byValue].flatMap(([text, heads]) =>
    text === null ? [] : [{ by: heads.map(({ author }) => nameOf(author)).join(', '), text }],
  )
  const joined = texts.length > 1 ? joinTexts(texts) : undefined
  return (
    <div class="conflict">
      <p class="conflict__title">
        <Icon name="split" />
        {caseWords.conflict}
      </p>
      <ul class="plain-list conflict__values">
        {[...byValue].map(([value, heads]) => (
          <li key={value ?? ''} class="conflict__value">
            <p class={isText ? 'conflict__text' : 'conflict__answer'} dir="auto">
              {value === null ? caseWords.noAnswer : toLabel(value)}
            </p>
            <p class="muted">
              {heads
                .map(({ author, at }) => caseWords.conflictBy(nameOf(author), toDayAndTime(at)))
                .join('; ')}
            </p>
            {canWrite.value && (
              <Button kind="secondary" onClick={() => open.change(path, value)}>
                {caseWords.useThis}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isText && joined !== undefined && canWrite.value && (
        <Button kind="quiet" onClick={() => open.change(path, joined)}>
          {caseWords.keepBoth}
        </Button>
      )}
    </div>
  )
}
