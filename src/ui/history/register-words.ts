/**
 * What a register and its values are called: in the edition's words where it has
 * them.  [HI1]
 *
 * A register that this version does not know is said to be one; its value is not
 * guessed at.
 */

import { partToPaths } from '../../domain/assessment/form-versions.ts'
import { type ParsedPath, parsePath } from '../../domain/assessment/paths.ts'
import type { Form } from '../../domain/edition/form.ts'
import { parseLeftOpen } from '../../session/conflicts/left-open.ts'
import { listQuestions } from '../assess/case-places.ts'
import { statusToWords } from '../words/common.ts'
import { historyWords } from '../words/history.ts'
import { describeInterview, interviewValueToWords } from './interview-words.ts'

export type RegisterKind = keyof typeof historyWords.kinds

export interface RegisterWords {
  readonly kind: RegisterKind
  /** The key question that it belongs to. */
  readonly question: string | undefined
  readonly name: string
  /** The words of the prompt, the question or the field; empty where the name says it all. */
  readonly text: string
  readonly isText: boolean
}

const words = historyWords.registers
const CASE: Pick<RegisterWords, 'kind' | 'question' | 'text' | 'isText'> = {
  kind: 'case',
  question: undefined,
  text: '',
  isText: false,
}

/** `kept` is the path that the register is kept under, whichever version asked. */
export function describeRegister(form: Form, kept: string): RegisterWords {
  const { versions } = form
  const part = versions?.earlier.find((one) => partToPaths(one).includes(kept))
  if (!part) return describeAsked(form, versions?.paths.toAsked(kept) ?? kept)
  const { question: _, ...of } = describeAsked(form, kept.replace(part.kept, part.id))
  return { ...of, question: undefined, text: part.words }
}

function describeAsked(form: Form, path: string): RegisterWords {
  const parsed = parsePath(path)
  switch (parsed.kind) {
    case 'judgement':
    case 'note':
    case 'reason':
      return describeQuestion(form, parsed.kind, parsed.id)
    case 'field': {
      const label = form.fields.find(({ id }) => id === parsed.id)?.label
      return { ...CASE, kind: 'profile', name: label ?? parsed.id }
    }
    case 'factor-linked':
    case 'factor-sufficient': {
      const label = form.factors.find(({ id }) => id === parsed.id)?.label ?? parsed.id
      const isLinked = parsed.kind === 'factor-linked'
      const name = isLinked ? words.factor(label) : words.factorSufficient(label)
      return { ...CASE, kind: 'factor', name }
    }
    case 'left-open': {
      const of = describeAsked(form, parsed.of)
      return { ...of, name: words.leftOpen(of.name), isText: false }
    }
    case 'example':
      return { ...CASE, kind: 'example', name: words.example, isText: path.endsWith('/text') }
    case 'officer-question': {
      const asked = form.officerInterview?.perCase.find(({ id }) => id === parsed.id)
      return {
        ...CASE,
        kind: 'answer',
        name: asked?.label ?? parsed.id,
        isText: asked?.type === 'text',
      }
    }
    case 'flag': {
      const { text, question } = describeQuestion(form, 'judgement', parsed.id)
      return { ...CASE, kind: 'other', name: words.flag(parsed.id), text, question }
    }
    case 'jotting': {
      const { question } = parsed
      const name = question === undefined ? words.jotting : words.jottingLink(question)
      const at = question === undefined ? CASE : describeQuestion(form, 'judgement', question)
      return { ...CASE, kind: 'note', name, question: at.question, isText: path.endsWith('/text') }
    }
    case 'status-reason':
      return { ...CASE, name: words.statusReason, isText: true }
    case 'unknown':
      return describeInterview(form, path)
    default:
      return { ...CASE, name: fixedToName(form, parsed.kind) }
  }
}

function describeQuestion(
  form: Form,
  part: 'judgement' | 'note' | 'reason',
  id: string,
): RegisterWords {
  const questions = listQuestions(form)
  const question = questions.find(
    (one) => one.id === id || one.prompts.some((prompt) => prompt.id === id),
  )
  const prompt = question?.prompts.find((one) => one.id === id)
  const isAnswer = prompt !== undefined && part === 'judgement'
  return {
    kind: isAnswer ? 'answer' : part === 'judgement' ? 'judgement' : 'note',
    question: question?.id,
    name: isAnswer ? words.answer(id) : words[part](id),
    text: prompt?.text ?? question?.text ?? '',
    isText: part !== 'judgement',
  }
}

function fixedToName(
  { terms }: Form,
  kind: 'status' | 'case-type' | 'reference' | 'officer' | 'office',
): string {
  switch (kind) {
    case 'status':
      return words.status
    case 'case-type':
      return words.caseType
    case 'officer':
      return terms.officerShort
    case 'reference':
    case 'office':
      return words[kind]
  }
}

/** What a value is called on screen. */
export function valueToWords(form: Form, kept: string, given: string | null): string {
  const { versions } = form
  const path = versions?.paths.toAsked(kept) ?? kept
  const parsed = parsePath(path)
  const mark = markToWords(parsed, given)
  if (mark !== undefined) return mark
  if (given === null) return isProse(parsed.kind) ? historyWords.noText : historyWords.nothing
  const earlier = versions?.valueThen(path, given)
  if (earlier !== undefined) return earlier
  const value = versions?.paths.toAskedValue(path, given) ?? given
  switch (parsed.kind) {
    case 'judgement':
    case 'factor-linked':
    case 'factor-sufficient':
      return form.answers.prompt.find(({ id }) => id === value)?.label ?? value
    case 'field': {
      const field = form.fields.find(({ id }) => id === parsed.id)
      return field?.options.find(({ id }) => id === value)?.label ?? value
    }
    case 'status':
      return statusToWords(value)
    case 'left-open':
      return parseLeftOpen(value)?.why ?? words.unknown
    case 'case-type':
      return value === form.caseType.id ? form.caseType.label : value
    case 'officer-question':
      return form.yesNo.find(({ id }) => id === value)?.label ?? value
    case 'unknown':
      return interviewValueToWords(form, path, value)
    default:
      return value
  }
}

/** A flag or a link is there or is not: no answer to a question. */
function markToWords(parsed: ParsedPath, given: string | null): string | undefined {
  const { marks } = historyWords
  if (parsed.kind === 'flag') return given === null ? marks.notFlagged : marks.flagged
  const isLink = parsed.kind === 'jotting' && parsed.question !== undefined
  if (isLink) return given === null ? marks.notLinked : marks.linked
  return undefined
}

const isProse = (kind: string): boolean =>
  kind === 'jotting' || kind === 'note' || kind === 'reason' || kind === 'status-reason'
