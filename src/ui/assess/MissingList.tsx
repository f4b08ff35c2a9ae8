/**
 * What is missing before the case can be finished, by place.  [UI21 AS10]
 */
import type { Missing } from '../../domain/assessment/progress.ts'
import { Notice } from '../parts/Notice.tsx'
import { caseWords, finishWords } from '../words/assess.ts'
import { jotWords } from '../words/jottings.ts'
import {
  fieldRow,
  jotRow,
  judgementRow,
  listQuestions,
  placeHref,
  promptRow,
} from './case-places.ts'
import { type CaseScreen, useCaseScreen } from './case-screen.ts'

export function MissingList() {
  const screen = useCaseScreen()
  const { missing } = screen.open.progress.value
  if (missing.length === 0) {
    return (
      <Notice kind="success">
        <p>{finishWords.complete}</p>
      </Notice>
    )
  }
  const byPlace = Map.groupBy(missing, ({ what, keyQuestion }) =>
    what === 'jotting' ? what : (keyQuestion ?? ''),
  )
  return (
    <div class="missing">
      <p class="lede">
        <strong>{finishWords.missing(missing.length)}</strong> {finishWords.missingLead}
      </p>
      {[...byPlace].map(([place, items]) => (
        <section key={place} aria-labelledby={`missing-${place}`}>
          <h2 id={`missing-${place}`}>{placeToTitle(screen, place)}</h2>
          <ul class="plain-list missing__list">
            {items.map((item) => (
              <li key={`${item.what}${item.id}`}>
                <a class="missing__link" href={missingToHref(screen, item)}>
                  {missingToWords(screen, item)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function placeToTitle({ form }: CaseScreen, id: string): string {
  if (id === 'jotting') return jotWords.title
  const question = listQuestions(form).find((one) => one.id === id)
  return question ? `${id} ${question.short}` : caseWords.profile
}

function missingToHref({ open }: CaseScreen, { what, id, keyQuestion }: Missing): string {
  if (what === 'jotting') return `${placeHref(open.stream, { kind: 'jottings' })}#${jotRow(id)}`
  if (keyQuestion === undefined) {
    return `${placeHref(open.stream, { kind: 'profile' })}#${fieldRow(id)}`
  }
  const row = what === 'prompt' ? promptRow(id) : judgementRow(keyQuestion)
  return `${placeHref(open.stream, { kind: 'question', id: keyQuestion })}#${row}`
}

function missingToWords({ form }: CaseScreen, { what, id, keyQuestion, label }: Missing): string {
  if (what === 'judgement') return finishWords.judgement(form.words.judgement)
  if (what === 'reason') return finishWords.reason
  if (what !== 'prompt' || keyQuestion === undefined) return label
  return finishWords.prompt(id.slice(keyQuestion.length + 1), label)
}
