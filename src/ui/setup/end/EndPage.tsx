/**
 * The end of one inspection: said here, and followed until every tablet has deleted
 * it. Of what was deleted on this tablet the day and the receipts are left.
 * [UI240 UI241]
 */
import { useLocation } from 'preact-iso'
import { Page } from '../../parts/Page.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { goneWords, endWords as words } from '../../words/ending.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useInspection } from '../use-inspection.ts'
import { EndedFacts } from './EndedFacts.tsx'
import { EndForm } from './EndForm.tsx'

const BACK = { href: '/set-up', text: words.back }

export function EndPage() {
  const { inspection, all } = useInspection()
  const { query } = useLocation()
  const endings = useOpen().workspace.hello.value?.endings ?? []
  const id = inspection?.id ?? query.inspection
  const ending = endings.find((one) => one.inspection === id)
  if (!inspection) {
    return (
      <Page title={words.title} back={BACK}>
        {ending ? (
          <>
            <p class="lede">{goneWords.name(undefined, ending.inspection)}</p>
            <EndedFacts ending={ending} inspection={undefined} />
          </>
        ) : (
          <ChooseInspection path="/set-up/end" inspections={all} />
        )}
      </Page>
    )
  }
  return (
    <Page title={words.title} back={BACK} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      <p>{words.lede}</p>
      {ending && <EndedFacts ending={ending} inspection={inspection} />}
      {!ending?.deletedAt && <EndForm inspection={inspection} hasEnded={ending !== undefined} />}
    </Page>
  )
}
