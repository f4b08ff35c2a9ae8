/**
 * The key question that the next line belongs to, if the person names one.  [JO5]
 */
import { Select } from '../../parts/Select.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { listQuestions } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'

export interface JotQuestionProps {
  readonly value: string
  readonly onChoose: (id: string) => void
}

export function JotQuestion({ value, onChoose }: JotQuestionProps) {
  const { form } = useCaseScreen()
  return (
    <Select
      id="jot-question"
      label={words.about}
      labelHidden
      none={words.noQuestion}
      value={value}
      options={listQuestions(form).map(({ id, short }) => ({ id, label: `${id} ${short}` }))}
      onChoose={onChoose}
    />
  )
}
