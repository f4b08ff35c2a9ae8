/**
 * The inspections on this tablet, and the way to a new one.  [UI9]
 */
import type { Inspection } from '../../session/inspections.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Page } from '../parts/Page.tsx'
import { useOpen } from '../shell/app-model.ts'
import { changeWords, editionsWords } from '../words/editions.ts'
import { setUpWords as words } from '../words/setup.ts'
import { EndedList } from './end/EndedList.tsx'

export function SetUp() {
  const inspections = [...useOpen().workspace.inspections.value.values()]
  return (
    <Page title={words.title} width="wide">
      {inspections.length === 0 && <p class="lede">{words.none}</p>}
      <p class="row">
        <ButtonLink href="/set-up/new" icon="plus">
          {words.new}
        </ButtonLink>
        <ButtonLink href="/set-up/editions" kind="secondary">
          {editionsWords.title}
        </ButtonLink>
      </p>
      {inspections.length > 0 && (
        <section aria-label={words.inspections}>
          <ul class="inspection-list">
            {inspections.map((inspection) => (
              <li key={inspection.id} class="inspection-list__one">
                <h2>{inspection.title || words.noTitle}</h2>
                <p class="muted">{toLine(inspection)}</p>
                {inspection.edition ? (
                  <p class="row">
                    <a href={`/set-up/samples?inspection=${inspection.id}`}>{words.samples}</a>
                    <a href={`/set-up/people?inspection=${inspection.id}`}>{words.people}</a>
                    <a href={`/board?inspection=${inspection.id}`}>{words.board}</a>
                    <a href={`/set-up/version?inspection=${inspection.id}`}>{changeWords.link}</a>
                  </p>
                ) : (
                  <p>{words.unknownEdition}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <EndedList />
    </Page>
  )
}

function toLine({ provider, providerType, edition, assessors, people }: Inspection): string {
  const given = [...assessors.values()].filter((person) => person !== undefined).length
  const type = edition?.providerTypes[providerType]?.label ?? providerType
  const counts = words.counts(assessors.size, given, people.size)
  return [provider, type, counts].filter((part) => part !== '').join(' · ')
}
