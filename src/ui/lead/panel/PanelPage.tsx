/**
 * The panel of one inspection.  [UI144]
 */
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { ChooseInspection } from '../../setup/ChooseInspection.tsx'
import { useInspection } from '../../setup/use-inspection.ts'
import { boardWords } from '../../words/lead.ts'
import { panelWords as words } from '../../words/panel.ts'
import { PanelOf } from './PanelOf.tsx'

export function PanelPage() {
  const { inspection, all } = useInspection()
  if (inspection?.edition)
    return <PanelOf inspection={inspection} edition={inspection.edition} key={inspection.id} />
  return (
    <Page title={words.title}>
      {inspection ? (
        <Notice kind="warning">{boardWords.unknown['unknown-edition']}</Notice>
      ) : (
        <ChooseInspection path="/board/panel" inspections={all} />
      )}
    </Page>
  )
}
