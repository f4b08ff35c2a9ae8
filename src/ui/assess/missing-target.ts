/**
 * Where something that is missing is answered, and what it is called there.
 * [UI21 UI255 FM15]
 */
import type { Missing } from '../../domain/assessment/missing.ts'
import type { Form } from '../../domain/edition/form.ts'
import { finishWords } from '../words/assess.ts'
import { reminderWords } from '../words/forms.ts'
import {
  factorRow,
  fieldRow,
  jotRow,
  judgementRow,
  OUTCOME_ROW,
  officerRow,
  type PlacedRow,
  promptRow,
  reasonRow,
} from './case-places.ts'

export interface MissingTarget extends PlacedRow {
  readonly words: string
}

export function missingToTarget(form: Form, missing: Missing): MissingTarget {
  switch (missing.what) {
    case 'profile':
      return { place: { kind: 'profile' }, row: fieldRow(missing.id), words: missing.label }
    case 'factor':
      return { place: { kind: 'factors' }, row: factorRow(missing.id), words: missing.label }
    case 'officer-question':
      return { place: { kind: 'officer' }, row: officerRow(missing.id), words: missing.label }
    case 'jotting':
      return { place: { kind: 'jottings' }, row: jotRow(missing.id), words: missing.label }
    case 'interview':
      return { place: { kind: 'officer' }, row: OUTCOME_ROW, words: reminderWords.interview }
    case 'prompt': {
      const { id, keyQuestion, label } = missing
      const words = finishWords.prompt(id.slice(keyQuestion.length + 1), label)
      return { place: { kind: 'question', id: keyQuestion }, row: promptRow(id), words }
    }
    case 'judgement': {
      const { keyQuestion } = missing
      const words = finishWords.judgement(form.words.judgement)
      return { place: { kind: 'question', id: keyQuestion }, row: judgementRow(keyQuestion), words }
    }
    case 'reason': {
      const { keyQuestion } = missing
      const place = { kind: 'question', id: keyQuestion } as const
      return { place, row: reasonRow(keyQuestion), words: finishWords.reason }
    }
  }
}
