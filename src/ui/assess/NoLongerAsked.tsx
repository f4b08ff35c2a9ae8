/**
 * What earlier versions asked and this one does not, with every answer to it.
 * [UI98 EC6]
 */
import { useComputed } from '@preact/signals'
import { partToPaths } from '../../domain/assessment/form-versions.ts'
import type { EarlierPart } from '../../domain/edition/change/earlier-parts.ts'
import { earlierWords as words } from '../words/earlier.ts'
import { type CaseScreen, useCaseScreen } from './case-screen.ts'
import { EarlierAnswer } from './EarlierAnswer.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'

export function NoLongerAsked() {
  const screen = useCaseScreen()
  const answered = useComputed(() => answeredParts(screen)).value
  return (
    <>
      <PlaceHeading title={words.title} />
      <p class="lede">{words.lead}</p>
      {answered.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="plain-list earlier-list">
          {answered.map((part) => (
            <li key={`${part.scope}${part.kept}`}>
              <EarlierAnswer part={part} />
              <p class="muted">{becameWords(part)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Subscribes to every register that it looks at. */
export function answeredParts({ form, open }: CaseScreen): EarlierPart[] {
  return (form.versions?.earlier ?? []).filter((part) =>
    partToPaths(part).some((path) => open.viewKept(path).value.reading.kind !== 'unanswered'),
  )
}

function becameWords({ became, to }: EarlierPart): string {
  const said = words.became[became]
  return to.length > 0 ? `${said} ${to.join(', ')}` : said
}
