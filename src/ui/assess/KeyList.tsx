/**
 * The keys, for those who have a keyboard: folded away, hidden on touch screens.
 */
import { Details } from '../parts/Details.tsx'
import { caseWords } from '../words/assess.ts'

export function KeyList() {
  return (
    <div class="key-list">
      <Details quiet summary={caseWords.keys}>
        <dl>
          {caseWords.keyList.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  )
}
