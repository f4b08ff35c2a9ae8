/**
 * The line under a judgement: taking it back, and the mark.
 *
 * Once there was an answer its room stays, so that taking it back moves nothing.
 * Before the first it takes none, nor where nothing may be changed.
 */
import { useComputed } from '@preact/signals'
import { ClearAnswer } from './ClearAnswer.tsx'
import { useRegisters } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'

export function ClearAndMark({ path, about }: { path: string; about: string }) {
  const { open, canWrite } = useRegisters()
  const look = useComputed(() => {
    const { keeping } = open.view(path).value
    // What could not be kept is told in any case.
    const isAtRest = keeping.kind === 'kept' && !canWrite.value
    const hasRoom = open.countOps(path) > 0 && !isAtRest
    return hasRoom ? 'row judgement__mark' : 'row judgement__mark judgement__mark--none'
  })
  return (
    <div class={look}>
      <ClearAnswer path={path} about={about} />
      <RegisterMark path={path} />
    </div>
  )
}
