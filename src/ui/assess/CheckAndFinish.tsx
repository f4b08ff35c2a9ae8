/**
 * What is missing, each with a link to its place; then finishing; then, with a
 * reason, reopening.  [UI21 AS10]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { finishWords } from '../words/assess.ts'
import { statusToWords } from '../words/common.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { useCaseScreen } from './case-screen.ts'
import { FinishedCase } from './FinishedCase.tsx'
import { FinishForm } from './FinishForm.tsx'
import { MissingList } from './MissingList.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'

export function CheckAndFinish() {
  const { isFinished, isConflict } = useCaseScreen()
  return (
    <>
      <PlaceHeading title={finishWords.title} />
      {isConflict(paths.status).value && (
        <ConflictChoice path={paths.status} toLabel={statusToWords} />
      )}
      {isFinished.value ? (
        <FinishedCase />
      ) : (
        <>
          <MissingList />
          <FinishForm />
        </>
      )}
    </>
  )
}
