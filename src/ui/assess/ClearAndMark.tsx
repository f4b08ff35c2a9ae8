/**
 * The line under a judgement: taking it back, and the mark.
 *
 * Once there was an answer its room stays, so that taking it back moves nothing;
 * before the first it takes none.
 */
import { useComputed } from '@preact/signals'
import { ClearAnswer } from './ClearAnswer.tsx'
import { useRegisters } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'

export function ClearAndMark({ path, about }: { path: string; about: string }) {
  const { open } = useRegisters()
  const look = useComputed(() => {
    open.view(path).value
    return open.countOps(path) > 0
      ? 'row judgement__own'
      : 'row judgement__own judgement__own--none'
  })
  return (
    <div class={look}>
      <ClearAnswer path={path} about={about} />
      <RegisterMark path={path} />
    </div>
  )
}
