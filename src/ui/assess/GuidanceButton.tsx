/**
 * Opens and closes the guidance of one question. Absent where there is none.
 * [GD7 GD8]
 */
import { Button } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { guidanceWords } from '../words/guidance.ts'

export interface GuidanceButtonProps {
  /** What it is about, for those who hear it. */
  readonly about: string
  readonly isOpen: boolean
  readonly controls: string
  readonly onClick: () => void
}

export function GuidanceButton({ about, isOpen, controls, onClick }: GuidanceButtonProps) {
  return (
    <span data-guidance>
      <Button
        kind="quiet"
        icon="info"
        expanded={isOpen}
        controls={controls}
        keys="G"
        onClick={onClick}
      >
        <span>
          {guidanceWords.button}
          <VisuallyHidden>: {about}</VisuallyHidden>
        </span>
      </Button>
    </span>
  )
}
