/**
 * Every decision on this tablet, so that like is decided alike.  [UI146 PA8]
 */
import { Table } from '../../parts/Table.tsx'
import { toDateAndTime } from '../../words/common.ts'
import { boardWords } from '../../words/lead.ts'
import { panelWords } from '../../words/panel.ts'
import { decisionToWords } from './decision-to-words.ts'
import { usePanel } from './panel-view.ts'

const words = panelWords.earlier

export function EarlierTable() {
  const { earlier, edition } = usePanel()
  return (
    <section class="stack" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {earlier.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { header: words.inspection },
            { header: words.keyQuestion },
            { header: words.result },
            { header: words.decision },
            { header: words.reason },
            { header: words.when },
          ]}
          rows={earlier.map((one) => ({
            key: `${one.inspection.id} ${one.keyQuestion}`,
            cells: [
              one.inspection.title,
              one.keyQuestion,
              panelWords.precedents.line(
                boardWords.percent((100 * one.sufficient) / one.applicable),
                one.sufficient,
                one.applicable,
              ),
              [
                decisionToWords(one.inspection.edition ?? edition, one),
                ...(one.byRule ? [] : [words.outside]),
              ].join('. '),
              one.reason,
              toDateAndTime(one.at),
            ],
          }))}
        />
      )}
    </section>
  )
}
