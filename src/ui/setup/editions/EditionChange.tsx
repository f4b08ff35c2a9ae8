/**
 * The version of the standards that an inspection is judged by, and the way to a
 * new one.  [UI96]
 */
import { Page } from '../../parts/Page.tsx'
import { changeWords as words } from '../../words/editions.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useInspection } from '../use-inspection.ts'
import { EditionChangeOf } from './EditionChangeOf.tsx'

export function EditionChange() {
  const { inspection, all } = useInspection()
  return (
    <Page title={words.title} back={{ href: '/set-up', text: words.back }} width="wide">
      {inspection && <SetUpNav inspection={inspection.id} />}
      {inspection?.edition ? (
        <EditionChangeOf inspection={inspection} edition={inspection.edition} key={inspection.id} />
      ) : (
        <ChooseInspection path="/set-up/version" inspections={all} />
      )}
    </Page>
  )
}
