/**
 * When somebody is eligible for the sample of a case type: the days between which
 * something must have happened, counted back from a day that the lead names.
 * [SA50 ED1]
 *
 * The source states windows in words ("about six to seven months"), and not how
 * exactly a day must fit: the tolerance is a parameter of the edition with a note,
 * never a constant in code. A case type without a window of this kind is judged
 * by people alone.
 */
import * as v from 'valibot'
import { text } from './words-schema.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.strictObject({ count, unit: v.picklist(['days', 'weeks', 'months']) })

/** Only to compare two spans: no month is shorter or longer by more than this allows. */
const LEAST_DAYS = { days: 1, weeks: 7, months: 28 } as const
const MOST_DAYS = { days: 1, weeks: 7, months: 31 } as const

export const eligibilitySchema = v.pipe(
  v.strictObject({
    /** What happened on the day that is asked for: the words of its column. */
    day: text,
    /** So long ago at most; without it, any time ago. */
    from: v.exactOptional(span),
    /** So long ago at least; without it, up to the day itself. */
    to: v.exactOptional(span),
    toleranceDays: count,
    note: text,
  }),
  v.check(({ from, to }) => from !== undefined || to !== undefined, 'Expected from or to'),
  v.check(
    ({ from, to }) =>
      !from || !to || to.count * LEAST_DAYS[to.unit] <= from.count * MOST_DAYS[from.unit],
    'Expected from at least as long ago as to',
  ),
)
