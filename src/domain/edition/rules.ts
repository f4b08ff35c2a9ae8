/**
 * The types of an edition's rules, for the code that applies them: rating,
 * suggestion, completeness, applicability.  [ED1]
 */
import type { Edition, KeyQuestion } from './edition.ts'

export type RatingRules = Edition['rating']
export type Rounding = RatingRules['rounding']['default']
export type SuggestionRules = Edition['suggestion']
export type CompletenessRules = Edition['completeness']
export type AppliesWhen = NonNullable<KeyQuestion['appliesWhen']>
/** How a prompt is answered and a key question is judged. */
export type Judgement = Edition['answers']['keyQuestion'][number]
export type ReportRules = NonNullable<Edition['report']>
export type ReportTableRule = ReportRules['tables'][number]
