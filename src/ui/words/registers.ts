/**
 * What a register is called, for lists in which it stands outside its page: "Note
 * on 2.1.3", "Answer to 2.1.3.b".  [UI75]
 */
import { parseInterviewPath } from '../../domain/assessment/interview-paths.ts'
import { parsePath } from '../../domain/assessment/paths.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { answerToLabel, optionToLabel } from '../../domain/edition/labels.ts'
import { statusToWords } from './common.ts'

const KINDS = {
  status: 'Finished or open',
  'case-type': 'Kind of case',
  reference: 'Reference',
  officer: 'Officer',
  office: 'Office',
  'status-reason': 'Why it was reopened',
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
      return `Factor ${factorToWords(parsed.id, edition)}: linked`
    case 'factor-sufficient':
      return `Factor ${factorToWords(parsed.id, edition)}: services`
    case 'example':
      return `Practice example of ${parsed.id}`
    case 'flag':
      return `Flag on ${parsed.id}`
    case 'jotting':
      return parsed.question === undefined ? 'Jotting' : `Jotting linked to ${parsed.question}`
    case 'left-open':
      return `Left open: ${pathToWords(parsed.of, edition)}`
    case 'officer-question':
      return officerQuestionToWords(parsed.id, edition)
    case 'unknown':
      return interviewToWords(parsed.path, edition)
    default:
      return KINDS[parsed.kind]
  }
}

const factorToWords = (id: string, edition: Edition | undefined): string =>
  edition?.factors.find((factor) => factor.id === id)?.label ?? id

/** Registers of an interview are none of a case: their paths are their own. */
function interviewToWords(path: string, edition: Edition | undefined): string {
  const parsed = parseInterviewPath(path)
  switch (parsed.kind) {
    case 'answer':
      return officerQuestionToWords(parsed.id, edition)
    case 'note':
      return `Note on: ${officerQuestionToWords(parsed.id, edition)}`
    case 'quote':
      return 'Quote of the officer'
    case 'outcome':
      return 'Interview held or not'
    case 'other':
      return path
  }
}

function officerQuestionToWords(id: string, edition: Edition | undefined): string {
  const { questions = [], perCase = [] } = edition?.officerInterview ?? {}
  const asked = [...questions, ...perCase].find((question) => question.id === id)
  return asked?.label ?? `Asked of the officer: ${id}`
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
    case 'case-type':
      return edition.caseTypes.find(({ id }) => id === value)?.label ?? value
    case 'status':
      return statusToWords(value)
    default:
      return value
  }
}
