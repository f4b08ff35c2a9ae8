/**
 * The end of one inspection: said here, and followed until every tablet has deleted
 * it. Of what was deleted on this tablet the day and the receipts are left.
 * [UI240 UI241]
 */
import { useLocation } from 'preact-iso'
import { useOpen } from '../../shell/app-model.ts'
import { goneWords, endWords as words } from '../../words/ending.ts'
import { SetUpPage } from '../SetUpPage.tsx'
import { useInspection } from '../use-inspection.ts'
import { EndedFacts } from './EndedFacts.tsx'
import { EndForm } from './EndForm.tsx'

export function EndPage() {
  const used = useInspection()
  const { query } = useLocation()
  const endings = useOpen().workspace.hello.value?.endings ?? []
  const id = used.inspection?.id ?? query.inspection
  const ending = endings.find((one) => one.inspection === id)
  const gone = ending && (
    <>
      <p class="lede">{goneWords.name(undefined, ending.inspection)}</p>
      <EndedFacts ending={ending} inspection={undefined} />
    </>
  )
  return (
    <SetUpPage title={words.title} back={words.back} path="/set-up/end" used={used} instead={gone}>
      {(inspection) => (
        <>
          <p>{words.lede}</p>
          {ending && <EndedFacts ending={ending} inspection={inspection} />}
          {!ending?.deletedAt && (
            <EndForm inspection={inspection} hasEnded={ending !== undefined} />
          )}
        </>
      )}
    </SetUpPage>
  )
}
