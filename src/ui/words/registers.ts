/**
 * What a register is called, for lists in which it stands outside its page: "Note
 * on 2.1.3", "Answer to 2.1.3.b".  [UI75]
 */
import { parsePath } from '../../domain/assessment/paths.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { answerToLabel, optionToLabel } from '../../domain/edition/labels.ts'

const KINDS = {
  status: 'Finished or open',
  'case-type': 'Kind of case',
  reference: 'Reference',
  officer: 'Officer',
  office: 'Office',
} as const

export function pathToWords(path: string, edition: Edition | undefined): string {
  const parsed = parsePath(path)
  switch (parsed.kind) {
    case 'judgement':
      return `Answer to ${parsed.id}`
    case 'note':
      return `Note on ${parsed.id}`
    case 'reason':
      return `Reason given on ${parsed.id}`
    case 'field':
      return edition?.profile[parsed.id]?.label ?? `Profile: ${parsed.id}`
    case 'factor-linked':
      return `Factor ${parsed.id}: linked`
    case 'factor-sufficient':
      return `Factor ${parsed.id}: services`
    case 'example':
      return `Practice example of ${parsed.id}`
    case 'flag':
      return `Flag on ${parsed.id}`
    case 'jotting':
      return parsed.question === undefined ? 'Jotting' : `Jotting linked to ${parsed.question}`
    case 'unknown':
      return parsed.path
    default:
      return KINDS[parsed.kind]
  }
}

/** Prose as it was typed; ids of answers and options as their labels. */
export function valueToWords(path: string, value: string, edition: Edition | undefined): string {
  if (!edition) return value
  const parsed = parsePath(path)
  switch (parsed.kind) {
    case 'judgement':
    case 'factor-linked':
    case 'factor-sufficient':
      return answerToLabel(edition, value)
    case 'field':
      return optionToLabel(edition, parsed.id, value)
    default:
      return value
  }
}
