/**
 * A key question that the rule has not on the agenda: looked at and decided on
 * all the same.  [UI145 PA5 PA15]
 */
import { useEffect } from 'preact/hooks'
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { Select } from '../../parts/Select.tsx'
import { panelWords as words } from '../../words/panel.ts'
import { useDraft } from '../use-draft.ts'
import { PanelPoint } from './PanelPoint.tsx'
import { OTHER_QUESTION, placeOf, usePanel } from './panel-view.ts'

export function OtherPoint({ besides }: { besides: readonly AgendaPoint[] }) {
  const view = usePanel()
  const chosen = useDraft(view.inspection, 'decision-other')
  const others = view.agenda.points.filter((point) => !besides.includes(point))
  const point = others.find(({ rated }) => rated.id === chosen.text)
  const isGone = chosen.text !== '' && !point
  useEffect(() => {
    // Decided, or on the agenda since: it has its own place above.
    if (isGone) chosen.settle('')
  }, [isGone])
  if (others.length === 0) return null
  return (
    <section class="points no-print" aria-labelledby="other-title">
      <h2 id="other-title">{words.other}</h2>
      <Select
        id={OTHER_QUESTION}
        label={words.other}
        labelHidden
        hint={words.otherHint}
        none={words.otherNone}
        options={others.map(({ rated: { id } }) => ({
          id,
          label: `${id} ${placeOf(view, id).keyQuestion.short}`,
        }))}
        value={point ? chosen.text : ''}
        onChoose={chosen.write}
      />
      {point && <PanelPoint key={point.rated.id} point={point} />}
    </section>
  )
}
