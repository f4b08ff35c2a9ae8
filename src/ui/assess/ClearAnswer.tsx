/**
 * Takes an answer back. Shown only where there is one and it may be changed; it
 * stays in the page, so that a tap need not build it.
 */
import { useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function ClearAnswer({ path, about }: { path: string; about: string }) {
  const { open, answer, canWrite } = useCaseScreen()
  const canClear = useComputed(() => canWrite.value && answer(path).value !== undefined)
  return (
    <span data-clear hidden={!canClear.value}>
      <Button kind="quiet" onClick={() => open.change(path, null)}>
        <span>
          {caseWords.clear} <span class="clear__answer">{caseWords.clearAnswer}</span>
          <VisuallyHidden>: {about}</VisuallyHidden>
        </span>
      </Button>
    </span>
  )
}
