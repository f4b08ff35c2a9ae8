/**
 * What is missing before the case can be finished, by place; beneath it what only
 * reminds.  [UI21 UI85 AS10]
 */
import type { Missing } from '../../domain/assessment/missing.ts'
import { Notice } from '../parts/Notice.tsx'
import { finishWords } from '../words/assess.ts'
import { reminderWords } from '../words/forms.ts'
import { placeHref, placeToRest } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { missingToTarget } from './missing-target.ts'
import { placeToName } from './place-name.ts'

export function MissingList() {
  const { missing, reminders } = useCaseScreen().check.value
  return (
    <>
      {missing.length === 0 ? (
        <Notice kind="success">
          <p>{finishWords.complete}</p>
        </Notice>
      ) : (
        <div class="missing">
          <p class="lede">
            <strong>{finishWords.missing(missing.length)}</strong> {finishWords.missingLead}
          </p>
          <ByPlace all={missing} level="h2" />
        </div>
      )}
      {reminders.length > 0 && (
        <section class="missing missing--reminders" aria-labelledby="reminders">
          <h2 id="reminders">{reminderWords.title}</h2>
          <p class="muted">{reminderWords.lead}</p>
          <ByPlace all={reminders} level="h3" />
        </section>
      )}
    </>
  )
}

function ByPlace({ all, level: Level }: { all: readonly Missing[]; level: 'h2' | 'h3' }) {
  const { open, form } = useCaseScreen()
  const targets = all.map((one) => missingToTarget(form, one))
  const byPlace = Map.groupBy(targets, ({ place }) => placeToRest(place))
  return [...byPlace].map(([rest, ofPlace]) => (
    <section key={rest} aria-labelledby={`${Level}-${rest}`}>
      <Level id={`${Level}-${rest}`}>{ofPlace[0] && placeToName(form, ofPlace[0].place)}</Level>
      <ul class="plain-list missing__list">
        {ofPlace.map(({ place, row, words }) => (
          <li key={`${row}${words}`}>
            <a class="missing__link" href={`${placeHref(open.stream, place)}#${row}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
