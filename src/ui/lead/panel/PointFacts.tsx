/**
 * What there is to know of a point at a glance.  [UI144 UI231 PA2]
 */
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import type { OneCaseChanges } from '../../../domain/panel/one-case.ts'
import { boardWords } from '../../words/lead.ts'
import { panelWords as words } from '../../words/panel.ts'
import { listRemarks } from '../list-remarks.ts'
import { labelOf, type PanelView, placeOf, usePanel } from './panel-view.ts'

export function PointFacts({ point }: { point: AgendaPoint }) {
  const view = usePanel()
  const { keyQuestion } = placeOf(view, point.rated.id)
  const { rated, band } = keyQuestion
  const { panel, others } = listRemarks(keyQuestion, view.edition.sampling.confidence)
  return (
    <>
      <dl class="point__facts">
        <div>
          <dt>{words.result}</dt>
          <dd class="point__value">{band ?? words.noResult}</dd>
          {rated.percent !== null && (
            <dd>
              {words.resultOf(
                boardWords.percent(rated.percent),
                rated.sufficient,
                rated.applicable,
              )}
            </dd>
          )}
          {rated.rounded !== null && rated.rounded !== rated.percent && (
            <dd>{boardWords.keyQuestion.rounded(rated.rounded)}</dd>
          )}
        </div>
        <div>
          <dt>{words.why}</dt>
          {listReasons(view, point).map((reason) => (
            <dd key={reason}>{reason}</dd>
          ))}
        </div>
        <div>
          <dt>{words.oneMore}</dt>
          <dd>{changesToWords(view, point.oneCase.more)}</dd>
        </div>
        <div>
          <dt>{words.oneFewer}</dt>
          <dd>{changesToWords(view, point.oneCase.fewer)}</dd>
        </div>
      </dl>
      {[rated.panel ? panel : '', ...others].filter(Boolean).map((remark) => (
        <p key={remark} class="muted">
          {remark}
        </p>
      ))}
    </>
  )
}

function listReasons({ edition }: PanelView, { reasons }: AgendaPoint): string[] {
  if (reasons.length === 0) return [words.offAgenda]
  return reasons.map((reason) =>
    reason === 'one-case'
      ? words.reasons[reason]
      : words.reasons[reason](edition.rating.panel.withinPoints),
  )
}

function changesToWords({ edition }: PanelView, changes: OneCaseChanges): string {
  const { keyQuestion, standard, composite, overall } = changes
  const { becomes } = words
  const said = [
    keyQuestion === null ? undefined : becomes.keyQuestion(labelOf(edition, keyQuestion)),
    standard === null ? undefined : becomes.standard(labelOf(edition, standard)),
    composite === null ? undefined : becomes.composite(composite),
    overall === null ? undefined : becomes.overall(labelOf(edition, overall)),
  ].filter((one) => one !== undefined)
  const text = said.length === 0 ? becomes.nothing : said.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
