/**
 * The evidence of one inspection.  [UI150]
 */
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { ChooseInspection } from '../../setup/ChooseInspection.tsx'
import { useInspection } from '../../setup/use-inspection.ts'
import { evidenceWords as words } from '../../words/evidence.ts'
import { boardWords } from '../../words/lead.ts'
import { EvidenceOf } from './EvidenceOf.tsx'

export function EvidencePage() {
  const { inspection, all } = useInspection()
  if (
    inspection?.edition &&
    Object.hasOwn(inspection.edition.providerTypes, inspection.providerType)
  )
    return <EvidenceOf inspection={inspection} edition={inspection.edition} key={inspection.id} />
  return (
    <Page title={words.title}>
      {inspection ? (
        <Notice kind="warning">
          {boardWords.unknown[inspection.edition ? 'unknown-provider-type' : 'unknown-edition']}
        </Notice>
      ) : (
        <ChooseInspection path="/board/evidence" inspections={all} />
      )}
    </Page>
  )
}
