/**
 * The head of a key question's page: its words, and the guidance to them.  [GD7]
 */
import { useState } from 'preact/hooks'
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import { guidanceWords } from '../words/guidance.ts'
import { useCaseScreen } from './case-screen.ts'
import { GuidanceButton } from './GuidanceButton.tsx'
import { GuidancePanel } from './GuidancePanel.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'

export interface QuestionHeadProps {
  readonly question: FormKeyQuestion
  readonly standard: string
}

const PANEL = 'question-guidance'

export function QuestionHead({ question, standard }: QuestionHeadProps) {
  const { hasGuidance } = useCaseScreen()
  const [isOpen, setOpen] = useState(false)
  const { id, short, text, note } = question
  return (
    <div class="question-head">
      <PlaceHeading crumb={[id, standard, short]} title={text} />
      {hasGuidance && (
        <GuidanceButton
          about={guidanceWords.question}
          isOpen={isOpen}
          controls={PANEL}
          onClick={() => setOpen(!isOpen)}
        />
      )}
      <div class="question-head__opened" id={PANEL}>
        {isOpen && <GuidancePanel id={id} />}
      </div>
      {note !== undefined && <p class="place__note">{note}</p>}
    </div>
  )
}
