/**
 * The shape of an edition, asked at the door of everything that claims to be
 * one.  [ED1]
 *
 * Strict: a key that no code reads is refused, since a misspelt rule would
 * otherwise be silently without effect. Whether what one part names exists in
 * another (fields, options, levels, key questions) is asked in `references.ts`.
 * The output keeps the JSON's own shape: an edition can be written out again.
 */
import * as v from 'valibot'
import { followsSchema } from './change/follows-schema.ts'
import { eligibilitySchema } from './eligibility-schema.ts'
import { guidanceSchema } from './guidance-schema.ts'
import {
  allocationSchema,
  completenessSchema,
  ratingSchema,
  samplingSchema,
  suggestionSchema,
} from './rating-schema.ts'
import { reportSchema } from './report-schema.ts'
import { id, labels, text } from './words-schema.ts'

/** Code reads these three words; an edition may leave out the last. */
const answers = v.pipe(
  v.array(v.picklist(['yes', 'no', 'not-applicable'])),
  v.check((list) => list.includes('yes') && list.includes('no'), 'Expected yes and no among them'),
)

const appliesWhen = v.strictObject({ field: id, is: id })

const prompt = v.strictObject({
  letter: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,20}$/, 'Expected a letter')),
  text,
  wording: id,
  appliesWhen: v.exactOptional(appliesWhen),
  note: v.exactOptional(text),
})

const keyQuestion = v.strictObject({
  id,
  text,
  wording: id,
  short: v.exactOptional(text),
  aspect: v.exactOptional(id),
  appliesWhen: v.exactOptional(appliesWhen),
  note: v.exactOptional(text),
  prompts: v.array(prompt),
})

const standard = v.strictObject({
  id,
  name: text,
  statement: text,
  basis: v.picklist(['evidence', 'cases']),
  keyQuestions: v.array(keyQuestion),
})

const caseType = v.strictObject({
  id,
  label: text,
  providers: v.array(id),
  keyQuestions: v.array(id),
  /** Of another standard, asked only of these providers' cases and where a field says so. */
  alsoAsks: v.exactOptional(
    v.array(v.strictObject({ keyQuestions: v.array(id), providers: v.array(id), appliesWhen })),
  ),
  factors: v.boolean(),
  officerInterview: v.boolean(),
  window: text,
  eligibility: v.exactOptional(eligibilitySchema),
})

const profileField = v.strictObject({
  label: text,
  /** What providers' lists call it besides its label. */
  alsoCalled: v.exactOptional(v.array(text)),
  options: v.pipe(v.array(id), v.minLength(1, 'Expected at least one option')),
  optionLabels: v.exactOptional(labels),
  report: v.exactOptional(v.array(text)),
  reportGroups: v.exactOptional(v.record(text, v.array(id))),
  in: v.array(id),
  /** Asked of these provider types' cases alone; of all where it is absent. */
  providers: v.exactOptional(v.array(id)),
  setBy: v.exactOptional(v.strictObject({ field: id, in: v.array(id), is: id })),
  note: v.exactOptional(text),
})

const whole = v.pipe(v.number(), v.integer())
const integer = {
  id,
  label: text,
  type: v.literal('integer'),
  min: whole,
  max: whole,
  reportBands: v.exactOptional(v.array(text)),
}
const yesNo = { id, label: text, type: v.literal('yes-no') }
const words = { id, label: text, type: v.literal('text') }
/** Only a case has a profile, so only what is asked of each case has a condition. */
const condition = { appliesWhen: v.exactOptional(appliesWhen) }

const officerInterview = v.strictObject({
  once: text,
  /** What to do when an officer is in distress. */
  distress: v.exactOptional(text),
  questions: v.array(
    v.variant('type', [v.strictObject(integer), v.strictObject(yesNo), v.strictObject(words)]),
  ),
  perCase: v.array(
    v.variant('type', [
      v.strictObject({ ...integer, ...condition }),
      v.strictObject({ ...yesNo, ...condition }),
      v.strictObject({ ...words, ...condition }),
    ]),
  ),
})

const screenWords = v.strictObject({
  judgement: text,
  judgementNote: text,
  suggests: v.strictObject({ yes: text, no: text, none: text }),
  reason: text,
  doesNotApply: text,
  notRated: text,
})

export const editionSchema = v.strictObject({
  id,
  title: text,
  source: text,
  /** Of a version that takes the place of another: what became of its parts. */
  follows: v.exactOptional(followsSchema),
  wording: labels,
  terms: v.strictObject({
    person: text,
    people: text,
    officer: text,
    officers: text,
    officerShort: text,
  }),
  providerTypes: v.record(id, v.strictObject({ label: text, standards: v.array(id) })),
  answers: v.strictObject({ prompt: answers, keyQuestion: answers }),
  answerLabels: labels,
  words: screenWords,
  optionLabels: labels,
  aspects: labels,
  domains: v.array(
    v.strictObject({
      id,
      name: text,
      note: v.exactOptional(text),
      standards: v.array(standard),
    }),
  ),
  caseTypes: v.array(caseType),
  profile: v.record(id, profileField),
  factors: v.array(v.strictObject({ id, label: text })),
  factorQuestions: v.strictObject({ linked: text, sufficient: text }),
  officerInterview,
  suggestion: suggestionSchema,
  completeness: completenessSchema,
  rating: ratingSchema,
  sampling: samplingSchema,
  allocation: allocationSchema,
  /** Tables and figures by number; without it a report is made from the questions. */
  report: v.exactOptional(reportSchema),
  /** The inspectorate's own, where an edition brings it along. */
  guidance: v.exactOptional(guidanceSchema),
})
