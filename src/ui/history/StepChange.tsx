/**
 * From what to what: in words for answers, word by word for texts.  [HI1]
 */

import type { Form } from '../../domain/edition/form.ts'
import type { HistoryStep } from '../../session/history/read-history.ts'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { WrittenText } from '../parts/WrittenText.tsx'
import { historyWords } from '../words/history.ts'
import { describeRegister, valueToWords } from './register-words.ts'
import { TextChange } from './TextChange.tsx'

export function StepChange({ form, step }: { form: Form; step: HistoryStep }) {
  const { op, from } = step
  const { isText } = describeRegister(form, op.path)
  const [only] = from
  if (isText && from.length <= 1) {
    return <TextChange from={only?.value ?? ''} to={op.value ?? ''} />
  }
  const toWords = (value: string | null) => valueToWords(form, op.path, value)
  return (
    <p class="step__change">
      {from.length > 0 && (
        <>
          <span class="step__from">
            <WrittenText text={[...new Set(from.map(({ value }) => toWords(value)))].join(' / ')} />
          </span>
          <Icon name="right" />
          <VisuallyHidden> {historyWords.to} </VisuallyHidden>
        </>
      )}
      <strong class="step__to">
        <WrittenText text={toWords(op.value)} />
      </strong>
    </p>
  )
}
