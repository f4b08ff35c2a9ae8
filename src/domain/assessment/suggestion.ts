/**
 * What the prompts of a key question suggest, as a reading aid.  [AS5 AS6]
 *
 * Never the judgement: that is the assessor's own. Open and not-applicable
 * prompts say nothing, so the share is of those answered yes or no, compared in
 * whole numbers with the edition's thresholds.
 */
import type { Judgement, SuggestionRules } from '../edition/rules.ts'

export interface Suggestion {
  readonly yes: number
  readonly no: number
  readonly notApplicable: number
  readonly open: number
  readonly suggests: 'yes' | 'no' | 'none'
}

export function suggest(
  rules: SuggestionRules,
  answers: Iterable<Judgement | undefined>,
): Suggestion {
  let yes = 0
  let no = 0
  let notApplicable = 0
  let open = 0
  for (const answer of answers) {
    if (answer === 'yes') yes++
    else if (answer === 'no') no++
    else if (answer === 'not-applicable') notApplicable++
    else open++
  }
  return { yes, no, notApplicable, open, suggests: countsToSuggestion(rules, yes, no) }
}

function countsToSuggestion(rules: SuggestionRules, yes: number, no: number) {
  const said = yes + no
  if (said === 0) return 'none'
  const [fromPart, fromWhole] = rules.sufficientFrom
  if (yes * fromWhole >= fromPart * said) return 'yes'
  const [toPart, toWhole] = rules.insufficientTo
  return yes * toWhole <= toPart * said ? 'no' : 'none'
}

/**
 * True where a reason is owed. "Not applicable" against a suggestion is such a
 * case too: it takes the case out of the count that the prompts speak to.
 */
export function goesAgainst(
  judgement: Judgement | undefined,
  suggestion: Pick<Suggestion, 'suggests'>,
): boolean {
  return (
    judgement !== undefined && suggestion.suggests !== 'none' && judgement !== suggestion.suggests
  )
}
