/**
 * One key question as signals: whether it applies, what its prompts suggest,
 * whether a reason is owed, and its entry in the rail.  [UI14 AS5 AS6 ED9]
 *
 * Each is read from only the registers that it depends on, so that a tap repaints
 * its row, the line of the suggestion and one entry of the rail.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import type { CaseProgress } from '../../domain/assessment/progress.ts'
import { goesAgainst, type Suggestion, suggest } from '../../domain/assessment/suggestion.ts'
import { valueToOption } from '../../domain/assessment/values.ts'
import {
  type Applicability,
  isApplicable,
  type ReadField,
} from '../../domain/edition/applicability.ts'
import type { Form, FormKeyQuestion } from '../../domain/edition/form.ts'
import type { DotState } from '../parts/ProgressDot.tsx'
import { computedBy } from './computed-by.ts'

export interface RailState {
  readonly dot: DotState
  readonly answered: number
  readonly total: number
}

export interface QuestionView {
  readonly applicability: ReadonlySignal<Applicability>
  promptApplicability(promptId: string): ReadonlySignal<Applicability>
  readonly suggestion: ReadonlySignal<Suggestion>
  /** The judgement goes against the prompts. */
  readonly differs: ReadonlySignal<boolean>
}

export interface QuestionSources {
  readonly form: Form
  /** Subscribing reads. */
  readonly answer: (path: string) => string | undefined
  readonly readField: ReadField
}

export function makeQuestionView(
  { form, answer, readField }: QuestionSources,
  question: FormKeyQuestion,
): QuestionView {
  const applicability = computed(() => isApplicable(question.appliesWhen, readField))
  const byPrompt = new Map(
    question.prompts.map(({ id, appliesWhen }) => [
      id,
      computed(() => isApplicable(appliesWhen, readField)),
    ]),
  )
  const suggestion = computed(() => {
    const counted = question.prompts.filter(
      ({ id }) => byPrompt.get(id)?.value !== 'does-not-apply',
    )
    const answers = counted.map(({ id }) =>
      valueToOption(form.answers.prompt, answer(paths.judgement(id))),
    )
    return suggest(form.suggestion, answers)
  })
  const differs = computed(() => {
    const judgement = valueToOption(form.answers.keyQuestion, answer(paths.judgement(question.id)))
    return goesAgainst(judgement, suggestion.value)
  })
  return {
    applicability,
    promptApplicability: (promptId) => byPrompt.get(promptId) ?? applicability,
    suggestion,
    differs,
  }
}

export function makeQuestionRail(
  progress: ReadonlySignal<CaseProgress>,
  id: string,
): ReadonlySignal<RailState> {
  return computedBy((): RailState => {
    const one = progress.value.keyQuestions[id]
    if (!one?.applies) return { dot: 'off', answered: 0, total: 0 }
    return toRailState(one.answered, one.total, one.complete)
  }, isSameRail)
}

export function makeProfileRail(progress: ReadonlySignal<CaseProgress>): ReadonlySignal<RailState> {
  return computedBy((): RailState => {
    const { answered, total } = progress.value.profile
    return toRailState(answered, total, answered === total)
  }, isSameRail)
}

export function makeFactorsRail(progress: ReadonlySignal<CaseProgress>): ReadonlySignal<RailState> {
  return computedBy((): RailState => {
    const { answered, total } = progress.value.factors
    return toRailState(answered, total, answered === total)
  }, isSameRail)
}

export function toRailState(answered: number, total: number, isComplete: boolean): RailState {
  // Everything answered and still not complete: a reason is owed.
  if (!isComplete && answered === total) return { dot: 'attention', answered, total }
  return { dot: isComplete ? 'done' : answered > 0 ? 'part' : 'none', answered, total }
}

export const isSameRail = (a: RailState, b: RailState): boolean =>
  a.dot === b.dot && a.answered === b.answered && a.total === b.total
