/**
 * What a place of a case is called, in the rail, beside Previous and Next, and
 * where something is missing.
 */
import type { Form } from '../../domain/edition/form.ts'
import { caseWords } from '../words/assess.ts'
import { formsWords } from '../words/forms.ts'
import { listQuestions, type Place } from './case-places.ts'

export function placeToName(form: Form, place: Place): string {
  switch (place.kind) {
    case 'profile':
    case 'jottings':
    case 'earlier':
    case 'examples':
    case 'finish':
    case 'history':
      return caseWords[place.kind]
    case 'question': {
      const question = listQuestions(form).find(({ id }) => id === place.id)
      return `${place.id} ${question?.short ?? ''}`
    }
    default:
      return formsWords[place.kind]
  }
}
