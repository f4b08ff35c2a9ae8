/**
 * How far the cases are, each counted once.  [UI33]
 */
import type { Board } from '../../session/board.ts'
import { Notice } from '../parts/Notice.tsx'
import { boardWords } from '../words/lead.ts'
import { CaseCounts } from './CaseCounts.tsx'

const words = boardWords.cases
const STATES = ['finished', 'judged', 'begun', 'notBegun'] as const
const WHERE_ANY = ['conflict', 'notHere'] as const

export interface BoardCasesProps {
  readonly cases: Board['cases']
  readonly total: number
}

export function BoardCases({ cases, total }: BoardCasesProps) {
  const shown = [...STATES, ...WHERE_ANY.filter((state) => cases[state].length > 0)]
  return (
    <section aria-labelledby="cases-title">
      <h2 id="cases-title">
        {words.title} <span class="board-of">{words.of(total)}</span>
      </h2>
      <CaseCounts
        about={words.title}
        groups={shown.map((state) => ({
          id: state,
          text: words[state](cases[state].length),
          streams: cases[state],
        }))}
      />
      {cases.notHere.length > 0 && (
        <Notice kind="warning">{words.notHereLine(cases.notHere.length)}</Notice>
      )}
    </section>
  )
}
