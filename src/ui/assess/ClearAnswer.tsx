/**
 * Takes an answer back. Seen only where there is one and it may be changed; its
 * room stays, so that a tap moves nothing.
 */
import { useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { caseWords } from '../words/assess.ts'
import { useRegisters } from './case-screen.ts'
import { nameWithAbout } from './name-with-about.ts'

export function ClearAnswer({ path, about }: { path: string; about: string }) {
  const { open, answer, canWrite } = useRegisters()
  const look = useComputed(() =>
    canWrite.value && answer(path).value !== undefined ? 'clear' : 'clear clear--none',
  )
  return (
    <span data-clear class={look}>
      <Button
        kind="quiet"
        label={nameWithAbout(`${caseWords.clear} ${caseWords.clearAnswer}`, about)}
        onClick={() => open.change(path, null)}
      >
        <span>
          {caseWords.clear} <span class="clear__answer">{caseWords.clearAnswer}</span>
        </span>
      </Button>
    </span>
  )
}
