/**
 * The values that differ, side by side: who wrote each, when, on which tablet,
 * and what they had been looking at.  [UI103 HI12]
 *
 * Of two texts, what only one of them has is underlined.
 */
import type { PersonId } from '../../base/brand.ts'
import { diffTexts } from '../../domain/assessment/diff-texts.ts'
import type {
  CaseConflicts,
  Conflict,
  DifferingHead,
} from '../../session/conflicts/read-conflicts.ts'
import { Button } from '../parts/Button.tsx'
import { SaidWith } from '../parts/SaidWith.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toDayAndTime } from '../words/common.ts'
import { conflictWords } from '../words/history.ts'
import { describeRegister, valueToWords } from './register-words.ts'
import { deviceToWords } from './tablet-words.ts'

export interface ConflictValuesProps {
  readonly on: CaseConflicts
  readonly conflict: Conflict
  readonly nameOf: (person: PersonId) => string
  readonly onUse?: (value: string | null) => void
}

export function ConflictValues({ on: { form }, conflict, nameOf, onUse }: ConflictValuesProps) {
  const { path, heads } = conflict
  const byValue = [...Map.groupBy(heads, ({ value }) => value)]
  const { isText, name } = describeRegister(form, path)
  const [a, b] = byValue.map(([value]) => value)
  const pieces = isText && byValue.length === 2 && a && b ? diffTexts(a, b) : undefined
  return (
    <ul class="plain-list conflict__values">
      {byValue.map(([value, ofValue], at) => (
        <li key={value ?? ''} class="conflict__value">
          {pieces ? (
            <p class="conflict-card__prose" dir="auto">
              {pieces.map((piece, key) => {
                if (piece.in === 'both') return <span key={key}>{piece.text}</span>
                return piece.in === (at === 0 ? 'a' : 'b') ? (
                  <mark key={key}>{piece.text}</mark>
                ) : null
              })}
            </p>
          ) : (
            <p class={isText ? 'conflict-card__prose' : 'conflict__answer'} dir="auto">
              {valueToWords(form, path, value)}
            </p>
          )}
          <div class="conflict-card__by">
            {ofValue.map((head) => (
              <HeadLines
                key={head.id}
                {...{ head, nameOf }}
                toWords={(seen) => valueToWords(form, path, seen)}
              />
            ))}
          </div>
          {onUse && (
            <Button kind="secondary" onClick={() => onUse(value)}>
              <span>
                {conflictWords.use}
                <VisuallyHidden>
                  : {name}, {ofValue.map(({ author }) => nameOf(author)).join(', ')}
                </VisuallyHidden>
              </span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface HeadLinesProps {
  readonly head: DifferingHead
  readonly nameOf: (person: PersonId) => string
  readonly toWords: (value: string | null) => string
}

const SHOWN = 120

function HeadLines({ head, nameOf, toWords }: HeadLinesProps) {
  const { session } = useOpen().workspace
  const { author, at, device, lookedAt } = head
  const saw = lookedAt
    .map((value) => toWords(value))
    .map((words) => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words))
    .join(' / ')
  return (
    <>
      <p>
        {conflictWords.by(nameOf(author), toDayAndTime(at), deviceToWords(device, session.device))}
      </p>
      <p class="muted">
        {saw === '' ? conflictWords.sawNothing : <SaidWith words={conflictWords.saw} text={saw} />}
      </p>
    </>
  )
}
