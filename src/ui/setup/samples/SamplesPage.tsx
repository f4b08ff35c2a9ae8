/**
 * The samples of one inspection: a card for each kind of case.  [UI50 UI54]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { hubWords as words } from '../../words/samples.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useSampledInspection } from '../use-sampled-inspection.ts'
import { SampleCard } from './SampleCard.tsx'
import { listCaseTypes } from './sample-address.ts'

const BACK = { href: '/set-up', text: words.back }

export function SamplesPage() {
  const { inspection, all } = useSampledInspection()
  if (!inspection) {
    return (
      <Page title={words.title} back={BACK}>
        <ChooseInspection path="/set-up/samples" inspections={all} />
      </Page>
    )
  }
  return (
    <Page title={words.title} back={BACK} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      <Cards inspection={inspection} />
    </Page>
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
