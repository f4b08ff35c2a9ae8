/**
 * The import of one case type's list into one inspection.  [UI56]
 */
import { useLocation } from 'preact-iso'
import type { Inspection } from '../../../session/inspections.ts'
import { Page } from '../../parts/Page.tsx'
import { importWords as words } from '../../words/import.ts'
import { setUpWords } from '../../words/setup.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useSampledInspection } from '../use-sampled-inspection.ts'
import { ChooseCaseType } from './ChooseCaseType.tsx'
import { ImportOf } from './ImportOf.tsx'

export function ImportPage() {
  const { inspection, all } = useSampledInspection()
  const { query } = useLocation()
  const back = inspection
    ? { href: `/set-up/samples?inspection=${inspection.id}`, text: words.backSamples }
    : { href: '/set-up', text: words.back }
  return (
    <Page title={words.title} back={back} width="wide">
      {inspection ? (
        <>
          <SetUpNav inspection={inspection.id} />
          <OfInspection inspection={inspection} asked={query.type} />
        </>
      ) : (
        <ChooseInspection path="/set-up/import" inspections={all} />
      )}
    </Page>
  )
}

interface OfInspectionProps {
  readonly inspection: Inspection
  readonly asked: string | undefined
}

function OfInspection({ inspection, asked }: OfInspectionProps) {
  const { edition, providerType } = inspection
  if (!edition) return <p>{setUpWords.unknownEdition}</p>
  const offered = edition.caseTypes.filter(({ providers }) => providers.includes(providerType))
  const caseType = offered.find(({ id }) => id === asked)
  if (!caseType) return <ChooseCaseType inspection={inspection} caseTypes={offered} asked={asked} />
  return (
    <ImportOf
      key={`${inspection.id} ${caseType.id}`}
      inspection={inspection}
      edition={edition}
      caseType={caseType}
    />
  )
}
