/**
 * Opens and closes the guidance of one question. Absent where there is none.
 * [GD7 GD8]
 */
import { Button } from '../parts/Button.tsx'
import { guidanceWords } from '../words/guidance.ts'
import { nameWithAbout } from './name-with-about.ts'

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
        label={nameWithAbout(guidanceWords.button, about)}
        expanded={isOpen}
        controls={controls}
        keys="G"
        onClick={onClick}
      >
        {guidanceWords.button}
      </Button>
    </span>
  )
}
