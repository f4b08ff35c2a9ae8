/**
 * The board of one inspection: how far it is and how it stands.  [UI33]
 *
 * Made from the case lines of this tablet alone, so it works without a network.
 */
import { Page } from '../parts/Page.tsx'
import { ChooseInspection } from '../setup/ChooseInspection.tsx'
import { useInspection } from '../setup/use-inspection.ts'
import { boardWords as words } from '../words/lead.ts'
import { BoardOf } from './BoardOf.tsx'

export function Board() {
  const { inspection, all } = useInspection()
  if (inspection) return <BoardOf inspection={inspection} key={inspection.id} />
  return (
    <Page title={words.title}>
      {all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ChooseInspection path="/board" inspections={all} />
      )}
    </Page>
  )
}
