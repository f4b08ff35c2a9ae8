/**
 * A finished case: by whom and when, and the way to open it again, which asks
 * why.  [UI21]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { finishWords } from '../words/assess.ts'
import { toDayAndTime } from '../words/common.ts'
import { canWriteAs } from './case-access.ts'
import { useCaseScreen } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'
import { ReopenForm } from './ReopenForm.tsx'

export function FinishedCase() {
  const { open, nameOf, access } = useCaseScreen()
  const { reading } = open.view(paths.status).value
  return (
    <div class="stack stack--wide">
      <div class="stack">
        {reading.kind === 'value' && (
          <p class="lede">
            {finishWords.finishedBy(nameOf(reading.head.author), toDayAndTime(reading.head.at))}{' '}
            <RegisterMark path={paths.status} />
          </p>
        )}
        <ButtonLink href="/cases">{finishWords.backToCases}</ButtonLink>
      </div>
      {canWriteAs(access.value) && <ReopenForm />}
    </div>
  )
}
