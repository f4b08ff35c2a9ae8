/**
 * The samples of one inspection: a card for each kind of case.  [UI50 UI54]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { hubWords as words } from '../../words/samples.ts'
import { SetUpPage } from '../SetUpPage.tsx'
import { useSampledInspection } from '../use-sampled-inspection.ts'
import { SampleCard } from './SampleCard.tsx'
import { listCaseTypes } from './sample-address.ts'

export function SamplesPage() {
  return (
    <SetUpPage
      title={words.title}
      back={words.back}
      path="/set-up/samples"
      used={useSampledInspection()}
    >
      {(inspection) => <Cards inspection={inspection} />}
    </SetUpPage>
  )
}

function Cards({ inspection }: { inspection: Inspection }) {
  if (!inspection.edition) return <Notice kind="warning">{words.unknownEdition}</Notice>
  return (
    <>
      <p>{words.lead}</p>
      <ul class="sample-cards">
        {listCaseTypes(inspection).map((caseType) => (
          <SampleCard key={caseType.id} inspection={inspection} caseType={caseType} />
        ))}
      </ul>
    </>
  )
}
