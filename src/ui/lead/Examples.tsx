/**
 * The practice examples of an inspection, for those who write its report.
 * [UI94 NC13]
 */
import { Page } from '../parts/Page.tsx'
import { ChooseInspection } from '../setup/ChooseInspection.tsx'
import { useInspection } from '../setup/use-inspection.ts'
import { leadExampleWords as words } from '../words/examples.ts'
import { ExamplesOf } from './ExamplesOf.tsx'

export function Examples() {
  const { inspection, all } = useInspection()
  if (inspection?.edition) {
    return <ExamplesOf inspection={inspection} edition={inspection.edition} key={inspection.id} />
  }
  return (
    <Page title={words.title}>
      {inspection ? (
        <p>{words.unknown}</p>
      ) : all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ChooseInspection path="/examples" inspections={all} />
      )}
    </Page>
  )
}
