/**
 * The shapes of an edition's rules: how judgements become ratings, what the
 * prompts suggest, what a finished case needs, how a sample is drawn and handed
 * out.  [ED1 ED2]
 *
 * Every number that a rule needs stands in the edition, together with a note
 * where the source does not state it, so that code holds no threshold of its
 * own. Whether bands descend and levels exist is asked in `references.ts`.
 */
import * as v from 'valibot'
import { id, text } from './words-schema.ts'

const methods = <const M extends readonly string[]>(names: M) =>
  v.strictObject({
    default: v.picklist(names),
    alternatives: v.array(v.picklist(names)),
    note: text,
  })

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.gtValue(0), v.ltValue(1))
/** A share as two whole numbers, so that no binary fraction moves a threshold. */
const fraction = v.pipe(
  v.strictTuple([count, v.pipe(count, v.minValue(1))]),
  v.check(([part, whole]) => part <= whole, 'Expected a share of at most one'),
)

const panel = v.strictObject({
  withinPoints: count,
  inclusive: v.boolean(),
  oneCase: v.boolean(),
  level: v.literal('key-question'),
  weighs: v.array(text),
})

export const ratingSchema = v.strictObject({
  levels: v.pipe(
    v.array(v.strictObject({ id, label: text, score: count })),
    v.minLength(1, 'Expected at least one level'),
  ),
  keyQuestionBands: v.array(v.strictObject({ from: percent, label: text, level: id })),
  rounding: methods(['half-up-to-integer', 'exact']),
  standard: v.literal('lowest-key-question'),
  unratedKeyQuestion: methods(['leave-out', 'standard-not-rated']),
  overallBands: v.array(v.strictObject({ from: count, level: id })),
  /** Why there is no composite score and no overall rating, where there is none. */
  noComposite: v.exactOptional(text),
  notRated: text,
  notRatedScore: count,
  missingDomain: v.literal('no-overall-rating'),
  panel,
  domainOne: v.strictObject({
    proposedBy: text,
    outstanding: v.array(text),
    inadequate: v.array(text),
    /** Where a piece of evidence came from. */
    sources: v.exactOptional(v.array(v.strictObject({ id, label: text }))),
    /** What the provider's opening presentation is asked to cover. */
    presentation: v.exactOptional(v.array(text)),
    /** Questions to officers, answered yes or no, whose figures stand beside a standard. */
    officerAnswers: v.exactOptional(v.record(id, v.array(id))),
  }),
})

export const suggestionSchema = v.pipe(
  v.strictObject({ sufficientFrom: fraction, insufficientTo: fraction, note: text }),
  v.check(
    ({ sufficientFrom: [a, b], insufficientTo: [c, d] }) => c * b < a * d,
    'Expected insufficientTo below sufficientFrom',
  ),
)

const holdsOrReminds = v.picklist(['holds', 'reminds'])

export const completenessSchema = v.strictObject({
  profile: v.boolean(),
  prompts: v.boolean(),
  judgements: v.boolean(),
  reasons: v.boolean(),
  factors: v.boolean(),
  /** Whether what is open holds a case open, or reminds. Left out, it reminds. */
  perCaseQuestions: v.exactOptional(holdsOrReminds),
  officerInterview: v.exactOptional(holdsOrReminds),
  /** Whether a jotting that is neither linked nor set aside holds a case open. Left out, it does. */
  jottings: v.exactOptional(v.boolean()),
  note: text,
})

export const samplingSchema = v.strictObject({
  confidence: share,
  margin: share,
  proportion: share,
  finitePopulation: v.boolean(),
  method: text,
  strata: v.record(id, v.array(id)),
  whatIf: v.strictObject({
    confidences: v.pipe(v.array(share), v.minLength(1, 'Expected at least one confidence')),
    margins: v.pipe(v.array(share), v.minLength(1, 'Expected at least one margin')),
    note: text,
  }),
  replacement: v.strictObject({
    reasons: v.pipe(
      v.array(v.strictObject({ id, label: text })),
      v.minLength(1, 'Expected at least one reason'),
    ),
    whenReserveIsEmpty: v.picklist(['nearest-stratum', 'refuse']),
    note: text,
  }),
  /** Parameters on which the source is silent: what stands here is our own. */
  notStated: v.exactOptional(
    v.array(
      v.picklist(['confidence', 'margin', 'proportion', 'finitePopulation', 'method', 'strata']),
    ),
  ),
})

/** How much work a case is, in whole parts, and how long an officer is interviewed. */
export const allocationSchema = v.strictObject({
  caseWeights: v.record(id, v.pipe(count, v.minValue(1))),
  interviewMinutes: v.pipe(count, v.minValue(1)),
  note: text,
})
