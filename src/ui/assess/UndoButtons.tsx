/**
 * Undo and redo of the whole case, always at hand.  [UI3 AS12]
 */
import { useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'
import { useUndo } from './use-undo.ts'

export function UndoButtons() {
  const { open, canWrite } = useCaseScreen()
  const step = useUndo()
  const canUndo = useComputed(() => canWrite.value && open.undo.canUndo.value)
  const canRedo = useComputed(() => canWrite.value && open.undo.canRedo.value)
  return (
    <div class="undo">
      <Button
        kind="quiet"
        icon="undo"
        unavailable={!canUndo.value}
        keys="Control+Z"
        onClick={() => void step('undo')}
      >
        {caseWords.undo}
      </Button>
      <Button
        kind="quiet"
        icon="redo"
        unavailable={!canRedo.value}
        keys="Control+Shift+Z"
        onClick={() => void step('redo')}
      >
        {caseWords.redo}
      </Button>
    </div>
  )
}
