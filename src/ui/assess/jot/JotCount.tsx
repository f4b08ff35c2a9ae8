/**
 * How many jottings are linked to a question; opens them in place. Absent where
 * there is none.  [UI114 JO8]
 */
import { useComputed } from '@preact/signals'
import { Button } from '../../parts/Button.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'
import { nameWithAbout } from '../name-with-about.ts'

export interface JotCountProps {
  readonly id: string
  readonly about: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

export function JotCount({ id, about, isOpen, onToggle }: JotCountProps) {
  const { jottings } = useCaseScreen()
  const count = useComputed(() => jottings.value.filter(({ links }) => links.includes(id)).length)
  if (count.value === 0) return null
  const shown = words.count(count.value)
  return (
    <Button
      kind="quiet"
      icon="jot"
      label={nameWithAbout(shown, about)}
      expanded={isOpen}
      onClick={() => onToggle(!isOpen)}
    >
      {shown}
    </Button>
  )
}
