/**
 * One key question: its words, its bar, its percentage, and the cases behind
 * each number.  [UI33 UI231 RA4 RA6 RA15]
 */
import { useId } from 'preact/hooks'
import type { BoardKeyQuestion } from '../../session/board.ts'
import { firmWords } from '../words/board.ts'
import { boardWords } from '../words/lead.ts'
import { useOpenedList } from './board-place.ts'
import { CaseCounts } from './CaseCounts.tsx'
import { CaseLinks } from './CaseLinks.tsx'
import { KeyQuestionPercent } from './KeyQuestionPercent.tsx'
import { listPartRemarks, listRemarks } from './list-remarks.ts'
import { ReachBar } from './ReachBar.tsx'

const words = boardWords.keyQuestion
const KINDS = ['sufficient', 'insufficient', 'notApplicable', 'open'] as const

export interface KeyQuestionRowProps {
  readonly keyQuestion: BoardKeyQuestion
  readonly boundaries: readonly number[]
  readonly isLowest: boolean
  /** Of the intervals. */
  readonly confidence: number
  /** A part of the cases has a share and no rating. */
  readonly isPart: boolean
}

export function KeyQuestionRow(props: KeyQuestionRowProps) {
  const { keyQuestion, boundaries, isLowest, confidence, isPart } = props
  const { id, text, short, rated, band, cases, decided } = keyQuestion
  const about = `${id} ${short}`
  const listId = useId()
  const [opened, setOpened] = useOpenedList(`percent ${id}`)
  const isOpen = opened !== undefined
  const remarks = isPart
    ? { panel: '', others: listPartRemarks(keyQuestion, confidence) }
    : listRemarks(keyQuestion, confidence)
  return (
    <article class="kq" aria-labelledby={`kq-${id}`}>
      <div class="kq__words">
        <h3 id={`kq-${id}`}>
          {id} {short}
        </h3>
        <p class="muted">{text}</p>
      </div>
      <div class="kq__figures">
        <ReachBar keyQuestion={keyQuestion} boundaries={boundaries} />
        <CaseCounts
          about={about}
          keyQuestion={id}
          groups={KINDS.map((kind) => ({
            id: kind,
            text: words[kind](cases[kind].length),
            streams: cases[kind],
          }))}
        />
        {isOpen && (
          <CaseLinks
            id={listId}
            what={words.behind(rated.applicable)}
            streams={[...cases.sufficient, ...cases.insufficient]}
            keyQuestion={id}
          />
        )}
        {rated.panel && !isPart && (
          <p>
            <strong class="kq__panel">{words.panel}</strong> {remarks.panel}
          </p>
        )}
        {remarks.others.map((remark) => (
          <p key={remark} class="muted">
            {remark}
          </p>
        ))}
      </div>
      <div class="kq__result">
        <KeyQuestionPercent
          rated={rated}
          about={about}
          listId={isOpen ? listId : undefined}
          onToggle={() => setOpened(isOpen ? undefined : id)}
        />
        {rated.rounded !== null && rated.rounded !== rated.percent && (
          <p class="muted tabular">{words.rounded(rated.rounded)}</p>
        )}
        {(!isPart || band === null) && <p class="kq__band">{band ?? words.none}</p>}
        {rated.applicable > 0 && (
          <p class="muted tabular">{words.of(rated.sufficient, rated.applicable)}</p>
        )}
        {decided !== null && !isPart && <p class="kq__decided">{firmWords.decided(decided)}</p>}
        {isLowest && <p class="kq__lowest">{words.lowest}</p>}
      </div>
    </article>
  )
}
