/**
 * The sample of one kind of case: size, strata and draw before it is drawn;
 * cases, reserves and how to repeat it after.  [UI51 UI52 UI53]
 */
import { useLocation } from 'preact-iso'
import type { CaseType } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Page } from '../../parts/Page.tsx'
import { hubWords, sampleWords as words } from '../../words/samples.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useSampledInspection } from '../use-sampled-inspection.ts'
import { SampleBody } from './SampleBody.tsx'
import { listCaseTypes, samplesHref } from './sample-address.ts'

export function SamplePage() {
  const { query } = useLocation()
  const { inspection, all } = useSampledInspection()
  const caseType = inspection && listCaseTypes(inspection).find(({ id }) => id === query.type)
  if (!inspection || !caseType) {
    return (
      <Page title={hubWords.title} back={{ href: '/set-up', text: hubWords.back }}>
        {inspection ? (
          <p>
            {words.noType} <a href={samplesHref(inspection)}>{words.back}</a>
          </p>
        ) : (
          <ChooseInspection path="/set-up/samples" inspections={all} />
        )}
      </Page>
    )
  }
  return <OneSample key={caseType.id} inspection={inspection} caseType={caseType} />
}

function OneSample({ inspection, caseType }: { inspection: Inspection; caseType: CaseType }) {
  return (
    <Page
      title={words.title(caseType.label)}
      back={{ href: samplesHref(inspection), text: words.back }}
      width="wide"
    >
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      <p class="prose">
        <strong>{hubWords.eligible}:</strong> {caseType.window}
      </p>
      <SampleBody inspection={inspection} caseType={caseType.id} />
    </Page>
  )
}
