/**
 * The other cases of this officer that are on this tablet: the interview is done
 * once for all of them.  [UI82]
 */

import { WrittenText } from '../../parts/WrittenText.tsx'
import { casesWords } from '../../words/assess.ts'
import { officerWords } from '../../words/forms.ts'
import { placeHref } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'

export function OfficerCases() {
  const others = useCaseScreen().officer.otherCases.value
  if (others.length === 0) return null
  return (
    <section aria-labelledby="officer-cases">
      <h2 id="officer-cases">{officerWords.otherCases}</h2>
      <ul class="plain-list officer__cases">
        {others.map(({ stream, reference }) => (
          <li key={stream}>
            <a href={placeHref(stream, { kind: 'officer' })}>
              <WrittenText text={reference ?? casesWords.noReference} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
